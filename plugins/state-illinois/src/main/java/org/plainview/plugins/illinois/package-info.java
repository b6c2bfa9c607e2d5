/** What Illinois asks of a district that holds student data: the Student Online Personal Protection Act and student records. */
@NullMarked
package org.plainview.plugins.illinois;

import org.jspecify.annotations.NullMarked;
