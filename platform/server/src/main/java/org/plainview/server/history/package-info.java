/** The append-only history of what was done to a district's record and by whom. */
@NullMarked
package org.plainview.server.history;

import org.jspecify.annotations.NullMarked;
