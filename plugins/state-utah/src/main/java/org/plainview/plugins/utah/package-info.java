/** What Utah asks of a district that holds student data: Utah Code Title 53E, Chapter 9, Student Privacy and Data Protection. */
@NullMarked
package org.plainview.plugins.utah;

import org.jspecify.annotations.NullMarked;
