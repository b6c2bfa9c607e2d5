package org.plainview.server.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkRowTest {
    private static final Instant DAY = Instant.parse("2026-11-27T08:00:00Z");
    private static final LinkRow NEW = LinkRow.of("https://example.org/");

    private static LinkRow after(LinkRow row, Outcome outcome, Duration since) {
        return row.with(Answer.of(outcome), DAY.plus(since));
    }

    private static LinkRow first(Outcome outcome) {
        return after(NEW, outcome, Duration.ZERO);
    }

    @Test
    void whatWasNotAskedWaits() {
        assertThat(NEW.standing()).isEqualTo(Standing.WAITING);
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "UNREADABLE"})
    void whatIsCertainIsBrokenAtOnce(Outcome outcome) {
        assertThat(first(outcome).standing()).isEqualTo(Standing.BROKEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HOST", "NO_CONNECTION", "CERTIFICATE", "LOOP", "NOT_PUBLIC"})
    void whatFailsIsBrokenWhenItFailedTwiceHoursApart(Outcome outcome) {
        var once = first(outcome);
        var soonAgain = after(once, outcome, Duration.ofMinutes(10));
        var later = after(soonAgain, outcome, LinkRow.LASTING);

        assertThat(once.standing()).isEqualTo(Standing.SILENT);
        assertThat(soonAgain.standing()).isEqualTo(Standing.SILENT);
        assertThat(later.standing()).isEqualTo(Standing.BROKEN);
        assertThat(later.since()).isEqualTo(DAY);
        assertThat(later.failures()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "SERVER_ERROR"})
    void whatMayPassIsNeverCalledBroken(Outcome outcome) {
        var weeks = after(first(outcome), outcome, Duration.ofDays(30));

        assertThat(weeks.standing()).isEqualTo(Standing.SILENT);
        assertThat(weeks.failures()).isEqualTo(2);
    }

    @Test
    void aDayOfTroubleBeforeItFailedDoesNotCount() {
        var failed = after(first(Outcome.SERVER_ERROR), Outcome.NO_CONNECTION, Duration.ofDays(1));

        assertThat(failed.standing()).isEqualTo(Standing.SILENT);
        assertThat(after(failed, Outcome.UNKNOWN_HOST, Duration.ofDays(2)).standing())
                .as("failing otherwise is still failing")
                .isEqualTo(Standing.BROKEN);
    }

    @Test
    void whatAnswersAgainIsForgiven() {
        var back = after(first(Outcome.GONE), Outcome.FINE, Duration.ofDays(1));

        assertThat(back.standing()).isEqualTo(Standing.FINE);
        assertThat(back.failures()).isZero();
        assertThat(back.since()).isEqualTo(DAY.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "NOT_ASKED"})
    void whatAProgramMayNotSeeIsLeftOpen(Outcome outcome) {
        assertThat(first(outcome).standing()).isEqualTo(Standing.UNSURE);
    }
}
