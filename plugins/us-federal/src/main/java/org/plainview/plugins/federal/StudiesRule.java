package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 99.31(a)(6) and 99.35: a study or an audit gets data under a written agreement that says what for, how far, how long,
 * which data, and by when they are destroyed; and then they are.
 */
final class StudiesRule extends FederalRule {
    StudiesRule() {
        super("US-FERPA-99.31A6", "34 CFR 99.31(a)(6), 99.31(a)(3), 99.35", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.disclosures().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var disclosures = under(record, FerpaException.STUDIES, FerpaException.AUDIT_EVALUATION);
        if (disclosures.isEmpty()) {
            return List.of(notApplicable("none"));
        }
        var agreements = agreements(record);
        return orElse(
                Stream.of(
                                lacking(
                                        "no-agreement",
                                        disclosures,
                                        each -> each.agreement() != null
                                                && record.agreements().contains(each.agreement())),
                                terms(agreements),
                                destroyed(agreements, day))
                        .flatMap(each -> each),
                met("met", agreements.size()));
    }

    /** The agreements under which studies and audits get data, those that have ended too. */
    static List<Agreement> agreements(DistrictRecord record) {
        return under(record, FerpaException.STUDIES, FerpaException.AUDIT_EVALUATION).stream()
                .flatMap(each ->
                        each.agreement() == null ? Stream.empty() : record.agreements().find(each.agreement()).stream())
                .distinct()
                .toList();
    }

    private Stream<Finding> terms(List<Agreement> agreements) {
        return Stream.of(
                        lacking("purpose", agreements, each -> says(each, Fields.STUDY_PURPOSE)),
                        lacking("scope", agreements, each -> says(each, Fields.STUDY_SCOPE)),
                        lacking("duration", agreements, each -> each.expiresOn() != null),
                        lacking("data", agreements, each -> !each.permits().isEmpty()),
                        lacking("use-limit", agreements, each -> each.clauses().contains(Clauses.STUDY_USE_LIMIT)),
                        lacking(
                                "destruction",
                                agreements,
                                each -> each.clauses().contains(Clauses.STUDY_DESTRUCTION)
                                        && dayIn(each, Fields.DESTROY_BY) != null))
                .flatMap(each -> each);
    }

    private Stream<Finding> destroyed(List<Agreement> agreements, LocalDate day) {
        return agreements.stream().flatMap(each -> {
            var due = dayIn(each, Fields.DESTROY_BY);
            var done = pastDayIn(each, Fields.DESTROYED_ON, day);
            return due == null || (done == null && !day.isAfter(due))
                    ? Stream.empty()
                    : Stream.of(within(each, "destroyed", done, due, day));
        });
    }
}
