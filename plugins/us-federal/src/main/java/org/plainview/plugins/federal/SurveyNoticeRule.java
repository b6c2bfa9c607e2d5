package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DataCollection;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ElementCategory;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 20 USC 1232h(c)(2): at the start of each school year parents hear of the policies, of the dates of surveys on protected
 * topics, of collections for marketing and of physical examinations, and how to keep their child out. A survey with federal
 * money that students must answer needs written consent (1232h(b)).
 */
final class SurveyNoticeRule extends FederalRule {
    SurveyNoticeRule() {
        super("US-PPRA-C2", "20 USC 1232h(c)(2)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var year = SchoolYear.of(day);
        var notices =
                given(record, NoticeKind.PPRA, day).stream().filter(year::isOf).toList();
        var surveys = surveys(record, year).flatMap(each -> judge(each, day));
        if (notices.isEmpty()) {
            return Stream.concat(Stream.of(notGiven(record, day)), surveys).toList();
        }
        var latest = notices.getLast();
        return orElse(
                Stream.of(
                                covers(
                                        "topics",
                                        notices,
                                        Fields.SURVEY_NOTICE,
                                        Set.copyOf(Fields.SURVEY_NOTICE_TOPICS)),
                                changed(record, latest, day),
                                unsorted(record),
                                surveys)
                        .flatMap(each -> each),
                metBy(latest, "met", sentOn(latest)));
    }

    /** What parents must hear of in {@code year}: whatever begins in it, and what does not say when it begins. */
    static Stream<DataCollection> surveys(DistrictRecord record, SchoolYear year) {
        return record.collections().stream()
                .filter(each -> says(each, Fields.SURVEY_KIND) && !says(each, Fields.SURVEY_KIND, Fields.NOT_PROTECTED))
                .filter(each -> {
                    var from = dayIn(each, Fields.SURVEY_FROM);
                    return from == null || year.holds(from);
                });
    }

    private Stream<Finding> unsorted(DistrictRecord record) {
        return about(
                Finding.Status.NOT_ASSESSED,
                "unsorted",
                record.collections().stream()
                        .filter(each -> !says(each, Fields.SURVEY_KIND))
                        .filter(each -> record.elements().named(each.elements()).stream()
                                .anyMatch(element -> element.category() == ElementCategory.SURVEY))
                        .toList());
    }

    /** After a change of the policies parents hear again; whether a change is one of substance, a person has to say. */
    private Stream<Finding> changed(DistrictRecord record, Notice latest, LocalDate day) {
        return policy(record, Fields.SURVEYS, day).stream().flatMap(policy -> {
            var revised = policy.revisedOn();
            return revised == null || revised.isAfter(day) || !revised.isAfter(sentOn(latest))
                    ? Stream.empty()
                    : Stream.of(on(Finding.Status.NEEDS_ATTESTATION, policy, "changed", revised));
        });
    }

    private Stream<Finding> judge(DataCollection survey, LocalDate day) {
        return Stream.concat(consent(survey), told(survey, day));
    }

    private Stream<Finding> consent(DataCollection survey) {
        if (says(survey, Fields.SURVEY_KIND, Fields.PROTECTED_SURVEY)) {
            if (!says(survey, Fields.FEDERAL_FUNDS)) {
                return Stream.of(on(Finding.Status.NOT_ASSESSED, survey, "funds-unsaid"));
            }
            if (isYes(survey, Fields.FEDERAL_FUNDS) && Boolean.TRUE.equals(survey.required())) {
                return says(survey, Fields.CONSENT, Fields.WRITTEN_CONSENT)
                        ? Stream.empty()
                        : Stream.of(on(Finding.Status.NOT_MET, survey, "no-consent"));
            }
        }
        if (!says(survey, Fields.CONSENT)) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, survey, "choice-unsaid"));
        }
        return says(survey, Fields.CONSENT, Fields.NO_CHOICE)
                ? Stream.of(on(Finding.Status.NOT_MET, survey, "no-choice"))
                : Stream.empty();
    }

    private Stream<Finding> told(DataCollection survey, LocalDate day) {
        var from = dayIn(survey, Fields.SURVEY_FROM);
        if (from == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, survey, "undated"));
        }
        var told = pastDayIn(survey, Fields.TOLD_ON, day);
        return told != null && told.isBefore(from)
                ? Stream.empty()
                : Stream.of(within(survey, "told", told, from.minusDays(1), day));
    }
}
