package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/**
 * A rule about how families are answered. The record holds no request and no complaint, which would name children: the
 * district counts on the document that says how it answers. A count says nothing any more when it is a year old.
 */
abstract class CountedRule extends ColoradoRule {
    CountedRule(String id, String citation) {
        super(id, citation);
    }

    /** What the document covers, and how many were answered late. */
    final Stream<Finding> judge(Policy document, String topics, Set<String> asked, String late, LocalDate day) {
        var itself = List.of(document);
        var count = document.extra().get(late);
        return Stream.of(
                        covers("topics", itself, topics, asked),
                        has(count) && !"0".equals(count) ? notMet("late", itself) : none(),
                        has(count) && isFresh(document, day)
                                ? none()
                                : about(Finding.Status.NEEDS_ATTESTATION, "uncounted", itself))
                .flatMap(each -> each);
    }

    private static boolean isFresh(Policy document, LocalDate day) {
        return isDone(document, Fields.COUNTED_ON, day)
                && Objects.requireNonNull(dayIn(document, Fields.COUNTED_ON))
                        .plusYears(1)
                        .isAfter(day);
    }
}
