package org.plainview.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    @ParameterizedTest(name = "{1} business days after {0}: {2}")
    @CsvSource({
        "2026-11-02, 5, 2026-11-09",
        "2026-11-06, 1, 2026-11-09",
        "2026-11-07, 1, 2026-11-09",
        "2026-11-10, 1, 2026-11-12",
        "2026-11-25, 1, 2026-11-27",
        "2026-07-02, 1, 2026-07-06",
        "2021-12-30, 1, 2022-01-03",
        "2023-12-29, 1, 2024-01-02",
        "2028-02-28, 1, 2028-02-29",
        "2020-06-18, 1, 2020-06-19",
        "2024-06-18, 1, 2024-06-20",
    })
    void leavesOutWeekendsAndFederalHolidays(LocalDate from, int number, LocalDate reached) {
        assertThat(BusinessDays.after(from, number)).isEqualTo(reached);
    }
}
