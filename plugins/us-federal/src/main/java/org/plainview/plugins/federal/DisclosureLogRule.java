package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 99.32: with each education record stands who got data from it and why. The record shows the classes of disclosures;
 * that a system keeps the log of each student, a person has to say.
 */
final class DisclosureLogRule extends FederalRule {
    private static final Set<FerpaException> EXEMPT = Set.of(
            FerpaException.SCHOOL_OFFICIAL,
            FerpaException.DIRECTORY_INFORMATION,
            FerpaException.WRITTEN_CONSENT,
            FerpaException.NONE_NEEDED);

    DisclosureLogRule() {
        super("US-FERPA-99.32", "34 CFR 99.32", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.disclosures().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var logged =
                record.disclosures().stream().filter(each -> !isExempt(each)).toList();
        return orElse(Stream.concat(judge(logged), log(record)), met("met", logged.size()));
    }

    /** Whether no log is asked for; a disclosure of which no basis is said is not exempt. */
    static boolean isExempt(Disclosure disclosure) {
        return !disclosure.ferpaExceptions().isEmpty() && EXEMPT.containsAll(disclosure.ferpaExceptions());
    }

    private Stream<Finding> judge(List<Disclosure> logged) {
        return Stream.of(
                        lacking(
                                Finding.Status.NOT_ASSESSED,
                                "basis-unsaid",
                                logged,
                                each -> !each.ferpaExceptions().isEmpty()),
                        lacking("undated", logged, each -> dayIn(each, Fields.FIRST_DISCLOSED_ON) != null),
                        lacking("interest-unsaid", logged, each -> each.purpose() != null || has(each.use())),
                        lacking(
                                "threat-unsaid",
                                logged,
                                each -> !each.ferpaExceptions().contains(FerpaException.HEALTH_SAFETY)
                                        || says(each, Fields.THREAT)))
                .flatMap(each -> each);
    }

    private Stream<Finding> log(DistrictRecord record) {
        return record.systems().stream().anyMatch(each -> isYes(each, Fields.DISCLOSURE_LOG))
                ? Stream.empty()
                : Stream.of(needsAttestation("no-log"));
    }
}
