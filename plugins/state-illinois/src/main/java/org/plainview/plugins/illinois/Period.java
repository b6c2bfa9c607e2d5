package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Resource;
import org.plainview.spi.CitedRule;

/**
 * The half of a year in which what is posted stays as it was refreshed: it begins on January 1, or on July 1 with the fiscal
 * year. The refresh is done within thirty days: by January 31, or by July 31.
 *
 * @param begins its first day
 */
record Period(LocalDate begins) {
    private static final int DAYS = 30;

    static Period of(LocalDate day) {
        return new Period(LocalDate.of(
                day.getYear(), day.getMonthValue() < Month.JULY.getValue() ? Month.JANUARY : Month.JULY, 1));
    }

    /** The last day for the refresh. */
    LocalDate due() {
        return begins.plusDays(DAYS);
    }

    /** The last day of the first refresh that ends no earlier than {@code day}. */
    static LocalDate nextRefresh(LocalDate day) {
        var period = of(day);
        return day.isAfter(period.due()) ? new Period(period.begins().plusMonths(6)).due() : period.due();
    }

    /** When {@code page} was refreshed in this period, as far as was known by {@code day}; null if it was not. */
    @Nullable
    LocalDate refreshOf(Resource page, LocalDate day) {
        var done = CitedRule.dayIn(
                page, begins.getMonth() == Month.JANUARY ? Fields.JANUARY_REFRESH : Fields.JULY_REFRESH);
        return done == null || done.isBefore(begins) || done.isAfter(day) ? null : done;
    }
}
