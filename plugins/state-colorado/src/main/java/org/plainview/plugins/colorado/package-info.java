/** What Colorado asks of a district that holds student data: the Student Data Transparency and Security Act, and breach notices. */
@NullMarked
package org.plainview.plugins.colorado;

import org.jspecify.annotations.NullMarked;
