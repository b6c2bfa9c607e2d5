package org.plainview.spi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Business days: no Saturdays, no Sundays, no federal holidays (5 USC 6103), kept on the day before where they fall on a
 * Saturday and on the day after where they fall on a Sunday. The closed days of one district are not known here.
 */
public final class BusinessDays {
    private static final int JUNETEENTH_SINCE = 2021;

    private BusinessDays() {}

    /** The {@code number}th business day after {@code day}, which itself does not count. */
    public static LocalDate after(LocalDate day, int number) {
        var reached = day;
        for (int left = number; left > 0; ) {
            reached = reached.plusDays(1);
            if (isOpen(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Whether {@code day} is one. */
    public static boolean isOpen(LocalDate day) {
        return !isWeekend(day) && !holidays(day.getYear()).contains(day) && !isNewYearOfNextYear(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** New Year on a Saturday is kept on the last day of the old year. */
    private static boolean isNewYearOfNextYear(LocalDate day) {
        return day.equals(observed(LocalDate.of(day.getYear() + 1, Month.JANUARY, 1)));
    }

    private static Set<LocalDate> holidays(int year) {
        var fixed = Stream.of(
                        LocalDate.of(year, Month.JANUARY, 1),
                        LocalDate.of(year, Month.JUNE, 19),
                        LocalDate.of(year, Month.JULY, 4),
                        LocalDate.of(year, Month.NOVEMBER, 11),
                        LocalDate.of(year, Month.DECEMBER, 25))
                .filter(day -> day.getMonth() != Month.JUNE || year >= JUNETEENTH_SINCE)
                .map(BusinessDays::observed);
        var moving = Stream.of(
                monday(year, Month.JANUARY, 3),
                monday(year, Month.FEBRUARY, 3),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                monday(year, Month.SEPTEMBER, 1),
                monday(year, Month.OCTOBER, 2),
                LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
        return Stream.concat(fixed, moving).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate monday(int year, Month month, int number) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }
}
