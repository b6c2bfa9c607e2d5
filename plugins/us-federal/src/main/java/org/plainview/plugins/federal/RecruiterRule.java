package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Grade;
import org.plainview.record.Notice;
import org.plainview.record.School;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 20 USC 7908: parents of secondary students hear that they may keep name, address and phone number from recruiters and
 * colleges. Without their word the district gives them out; it may not wait for parents to agree.
 */
final class RecruiterRule extends FederalRule {
    private static final int DAYS_TO_ANSWER = 60;

    RecruiterRule() {
        super("US-ESEA-8528", "20 USC 7908; 10 USC 503(c)", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.schools().stream().noneMatch(RecruiterRule::isSecondary)) {
            return List.of(
                    record.schools().stream().allMatch(each -> each.highestGrade() != null)
                                    && !record.schools().isEmpty()
                            ? notApplicable("no-secondary")
                            : notAssessed("grades-unsaid"));
        }
        var notices = given(record, Fields.RECRUITERS, day).stream()
                .filter(SchoolYear.of(day)::isOf)
                .toList();
        if (notices.isEmpty()) {
            return List.of(notGiven(record, day));
        }
        var latest = notices.getLast();
        return orElse(judge(latest, day), metBy(latest, "met", sentOn(latest)));
    }

    private static boolean isSecondary(School school) {
        return school.highestGrade() != null && school.highestGrade().compareTo(Grade.G9) >= 0;
    }

    private Stream<Finding> judge(Notice notice, LocalDate day) {
        var notices = List.of(notice);
        return Stream.of(
                        lacking("no-form", notices, each -> has(each.url())),
                        lacking(
                                Finding.Status.NOT_ASSESSED,
                                "model-unsaid",
                                notices,
                                each -> says(each, Fields.RELEASE_MODEL)),
                        lacking("opt-in", notices, each -> !says(each, Fields.RELEASE_MODEL, Fields.OPT_IN)),
                        answered(notice, day))
                .flatMap(each -> each);
    }

    /** The sixty days are those of 10 USC 503(c), which is not verified; a list that came later is no more than advice. */
    private Stream<Finding> answered(Notice notice, LocalDate day) {
        var asked = pastDayIn(notice, Fields.ASKED_ON, day);
        if (asked == null) {
            return Stream.empty();
        }
        var due = asked.plusDays(DAYS_TO_ANSWER);
        var answered = pastDayIn(notice, Fields.ANSWERED_ON, day);
        if (answered == null) {
            return day.isAfter(due)
                    ? Stream.of(on(Finding.Status.ADVISORY, notice, "unanswered", asked, due))
                    : Stream.of(
                            on(Finding.Status.DUE, notice, "asked", asked, due).by(due));
        }
        return answered.isAfter(due)
                ? Stream.of(on(Finding.Status.ADVISORY, notice, "answered-late", answered, due))
                : Stream.empty();
    }
}
