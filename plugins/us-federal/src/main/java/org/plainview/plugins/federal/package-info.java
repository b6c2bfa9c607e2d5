/** What federal law asks of every school district that holds student data: FERPA, PPRA, IDEA, the recruiters' lists and COPPA. */
@NullMarked
package org.plainview.plugins.federal;

import org.jspecify.annotations.NullMarked;
