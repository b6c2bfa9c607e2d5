/** What Connecticut asks of a board of education that shares student data: General Statutes 10-234aa to 10-234gg. */
@NullMarked
package org.plainview.plugins.connecticut;

import org.jspecify.annotations.NullMarked;
