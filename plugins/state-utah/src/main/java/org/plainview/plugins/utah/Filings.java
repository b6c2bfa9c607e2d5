package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.spi.CitedRule;

/** What was handed in to the state, and when. */
final class Filings {
    private Filings() {}

    /** The first day of the school year of {@code day}, which runs from July to June. */
    static LocalDate startOfSchoolYear(LocalDate day) {
        var july = LocalDate.of(day.getYear(), Month.JULY, 1);
        return day.isBefore(july) ? july.minusYears(1) : july;
    }

    /** The first filing of {@code role} that went out between {@code from} and {@code day}, both included. */
    static Optional<Notice> sent(DistrictRecord record, String role, LocalDate from, LocalDate day) {
        return record.notices().stream()
                .filter(each -> CitedRule.says(each, Fields.NOTICE_ROLE, role))
                .filter(each -> each.sentOn() != null
                        && !each.sentOn().isBefore(from)
                        && !each.sentOn().isAfter(day))
                .min(Comparator.comparing(each -> Objects.requireNonNull(each.sentOn())));
    }
}
