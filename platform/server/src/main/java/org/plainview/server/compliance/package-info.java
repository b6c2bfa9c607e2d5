/** Runs the rule packs that a district has switched on, over its working record and over each edition. */
@NullMarked
package org.plainview.server.compliance;

import org.jspecify.annotations.NullMarked;
