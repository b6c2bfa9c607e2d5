package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.record.Product;

/**
 * A school year, which in Connecticut runs from July to June.
 *
 * @param begins its first day
 */
record SchoolYear(LocalDate begins) {
    static SchoolYear of(LocalDate day) {
        var july = LocalDate.of(day.getYear(), Month.JULY, 1);
        return new SchoolYear(day.isBefore(july) ? july.minusYears(1) : july);
    }

    SchoolYear before() {
        return new SchoolYear(begins.minusYears(1));
    }

    LocalDate ends() {
        return begins.plusYears(1).minusDays(1);
    }

    /** As people write it: {@code 2026-27}. */
    String name() {
        return begins.getYear() + "-" + String.valueOf(begins.getYear() + 1).substring(2);
    }

    /** The first notice of {@code role} that went out in this year, by {@code day}. */
    Optional<Notice> notice(DistrictRecord record, String role, LocalDate day) {
        return record.notices().stream()
                .filter(each -> CtRule.says(each, Fields.NOTICE_ROLE, role))
                .filter(each -> each.sentOn() != null
                        && holds(each.sentOn())
                        && !each.sentOn().isAfter(day))
                .min(Comparator.comparing(each -> Objects.requireNonNull(each.sentOn())));
    }

    /** Whether the exempt tool was in use on some day of this year, no later than {@code day}. */
    boolean knows(Product tool, LocalDate day) {
        var from = CtRule.dayIn(tool, Fields.EXEMPT_FROM);
        var until = CtRule.dayIn(tool, Fields.EXEMPT_UNTIL);
        return (from == null || !from.isAfter(earlier(day))) && (until == null || !until.isBefore(begins));
    }

    private LocalDate earlier(LocalDate day) {
        return day.isBefore(ends()) ? day : ends();
    }

    private boolean holds(@Nullable LocalDate day) {
        return day != null && !day.isBefore(begins) && !day.isAfter(ends());
    }
}
