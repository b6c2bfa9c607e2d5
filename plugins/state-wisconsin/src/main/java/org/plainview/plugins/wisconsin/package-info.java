/** What Wisconsin asks of a district that holds pupil records: section 118.125 of its statutes and a few around it. */
@NullMarked
package org.plainview.plugins.wisconsin;

import org.jspecify.annotations.NullMarked;
