package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;

/**
 * A school year. Federal law leaves it to the states when one begins; here it runs from July to June.
 *
 * @param begins its first day
 */
record SchoolYear(LocalDate begins) {
    static SchoolYear of(LocalDate day) {
        var july = LocalDate.of(day.getYear(), Month.JULY, 1);
        return new SchoolYear(day.isBefore(july) ? july.minusYears(1) : july);
    }

    LocalDate ends() {
        return begins.plusYears(1).minusDays(1);
    }

    /** As people write it: {@code 2026-27}. */
    String name() {
        return begins.getYear() + "-" + String.valueOf(begins.getYear() + 1).substring(2);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(begins) && !day.isAfter(ends());
    }

    /** The first day of school in this year, if any school says it. */
    Optional<LocalDate> firstDay(DistrictRecord record) {
        return record.schools().stream()
                .map(school -> FederalRule.dayIn(school, Fields.FIRST_DAY))
                .filter(Objects::nonNull)
                .filter(this::holds)
                .min(Comparator.naturalOrder());
    }

    /** Whether {@code notice} was given for this year: the year that it names decides, and where it names none, its day. */
    boolean isOf(Notice notice) {
        return notice.schoolYear() == null
                ? notice.sentOn() != null && holds(notice.sentOn())
                : notice.schoolYear().equals(name());
    }
}
