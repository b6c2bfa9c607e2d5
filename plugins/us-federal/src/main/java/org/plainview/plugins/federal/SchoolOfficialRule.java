package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.NoticeKind;
import org.plainview.record.RecipientType;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 99.31(a)(1)(i)(B): a vendor counts as a school official only if it does work that staff would do, under the
 * district's direct control and bound not to pass data on; and if the annual notice tells whom the district counts so.
 */
final class SchoolOfficialRule extends FederalRule {
    SchoolOfficialRule() {
        super("US-FERPA-99.31A1B", "34 CFR 99.31(a)(1)(i)(B), 99.33(a)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.disclosures().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var disclosures = under(record, FerpaException.SCHOOL_OFFICIAL).stream()
                .filter(each -> isOutside(record, each))
                .toList();
        if (disclosures.isEmpty()) {
            return List.of(notApplicable("none"));
        }
        return orElse(
                Stream.of(
                                affirmed("staff-work", disclosures, Fields.STAFF_WORK),
                                agreements(record, disclosures, day),
                                criteria(record, day))
                        .flatMap(each -> each),
                met("met", disclosures.size()));
    }

    /** Another district's staff are school officials by another paragraph than a vendor's. */
    private static boolean isOutside(DistrictRecord record, Disclosure disclosure) {
        return record.recipients()
                .find(disclosure.recipient())
                .map(recipient -> recipient.type() != RecipientType.OTHER_DISTRICT)
                .orElse(true);
    }

    private Stream<Finding> agreements(DistrictRecord record, List<Disclosure> disclosures, LocalDate day) {
        var agreements = disclosures.stream()
                .flatMap(each -> covering(record, each, day).stream())
                .distinct()
                .toList();
        return Stream.of(
                        lacking(
                                "no-agreement",
                                disclosures,
                                each -> !covering(record, each, day).isEmpty()),
                        lacking(
                                Finding.Status.NOT_ASSESSED,
                                "unread",
                                agreements,
                                each -> !each.clauses().isEmpty()),
                        clauses(agreements))
                .flatMap(each -> each);
    }

    private Stream<Finding> clauses(List<Agreement> agreements) {
        return Clauses.SCHOOL_OFFICIAL.stream()
                .sorted()
                .flatMap(clause -> lacking(
                        "lacks." + clause,
                        agreements,
                        each -> each.clauses().isEmpty() || each.clauses().contains(clause)));
    }

    private Stream<Finding> criteria(DistrictRecord record, LocalDate day) {
        var notices = given(record, NoticeKind.FERPA_ANNUAL, day);
        return !notices.isEmpty() && chosen(notices.getLast(), Fields.RIGHTS).contains(Fields.OFFICIALS)
                ? Stream.empty()
                : Stream.of(notMet("no-criteria"));
    }
}
