package org.plainview.server.inventory.internal;

import java.util.Collection;
import org.plainview.server.inventory.internal.Reading.Standing;

/**
 * Which items there are and in which versions, in two numbers: how many, and what PostgreSQL makes of all of them. Public for
 * MyBatis, as {@link ReadRow} is.
 */
public record RecordMark(long items, long mark) {
    static RecordMark of(Collection<Standing> standing) {
        return new RecordMark(
                standing.size(), standing.stream().mapToLong(Standing::mark).reduce(0, (one, other) -> one ^ other));
    }
}
