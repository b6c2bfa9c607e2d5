package org.plainview.server.policies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adopted: June 4, 2016",
                "**ADOPTED:** 06/04/2016",
                "Approved on 6/4/16",
                "First adopted 2016-06-04",
                "Adopted by the Board: Jun. 4th, 2016",
                "Adopted - June 4 2016",
            })
    void theDayOfAdoptionIsReadAsBoardsWriteIt(String line) {
        assertThat(BoardDates.of("Text.\n\n" + line + "\n").adopted()).isEqualTo(LocalDate.of(2016, 6, 4));
    }

    @Test
    void theNewestOfEachActCounts() {
        var dates = BoardDates.of("""
                Adopted: June 14, 2016
                Revised: 8/9/2018; Revised: 06/14/2022
                Reviewed: 6/9/2026
                """);

        assertThat(dates)
                .isEqualTo(
                        new BoardDates(LocalDate.of(2016, 6, 14), LocalDate.of(2022, 6, 14), LocalDate.of(2026, 6, 9)));
        assertThat(dates.since()).isEqualTo(LocalDate.of(2022, 6, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Adopted: 13/45/2026",
                "Adopted: February 30, 2020",
                "Adopted: Smarch 3, 2020",
                "The policy adopted by others in 2016",
                "Students who were adopted before June 4, 2016 and others",
                "Revised 99/99/99",
            })
    void whatIsNoDayOfAnActIsNone(String text) {
        var dates = BoardDates.of(text);

        assertThat(dates.since()).isNull();
    }
}
