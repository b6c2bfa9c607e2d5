/** What New York asks of a district that holds student data: Education Law section 2-d, 8 NYCRR Part 121, and cyber reports. */
@NullMarked
package org.plainview.plugins.newyork;

import org.jspecify.annotations.NullMarked;
