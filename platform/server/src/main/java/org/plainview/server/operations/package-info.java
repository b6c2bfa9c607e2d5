/** What the operator of the platform sees of it: districts and sign-ups, never a draft. */
@NullMarked
package org.plainview.server.operations;

import org.jspecify.annotations.NullMarked;
