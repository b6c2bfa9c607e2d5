/** The working record: the one door by which it is read and written. */
@NullMarked
package org.plainview.server.inventory;

import org.jspecify.annotations.NullMarked;
