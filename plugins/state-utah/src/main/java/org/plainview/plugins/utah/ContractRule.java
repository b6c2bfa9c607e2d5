package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.RecipientType;
import org.plainview.spi.Finding;

/**
 * 53E-9-309: what a contract with a third-party contractor says, by the law of the day on which it was signed; and since
 * July 2026, that the district acts within 30 days when a contractor misuses data. Those days were not read in the law's
 * own text, so they are advice.
 */
final class ContractRule extends UtahRule {
    private static final int DAYS_TO_ACT = 30;
    private static final Set<RecipientType> NO_CONTRACTORS =
            Set.of(RecipientType.STATE_AGENCY, RecipientType.FEDERAL_AGENCY, RecipientType.OTHER_DISTRICT);

    ContractRule() {
        super("UT-309", "Utah Code 53E-9-309");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.agreements().isEmpty()) {
            return Stream.concat(Stream.of(notAssessed("silent")), misuse(record, day))
                    .toList();
        }
        var contracts = contracts(record, day);
        return orElse(
                Stream.of(
                                about(
                                        Finding.Status.NOT_ASSESSED,
                                        "undated",
                                        contracts.stream()
                                                .filter(each -> each.signedOn() == null)
                                                .toList()),
                                about(
                                        Finding.Status.NOT_ASSESSED,
                                        "unscanned",
                                        contracts.stream()
                                                .filter(each -> each.clauses().isEmpty())
                                                .toList()),
                                Clauses.codes().stream().flatMap(code -> lacks(code, without(contracts, code))),
                                misuse(record, day))
                        .flatMap(each -> each),
                contracts.isEmpty() ? notApplicable("no-contracts") : met("met", contracts.size()));
    }

    private static List<Agreement> contracts(DistrictRecord record, LocalDate day) {
        return record.agreements().stream()
                .filter(each -> each.recipient() == null
                        || record.recipients()
                                .find(each.recipient())
                                .map(body -> body.type() == null || !NO_CONTRACTORS.contains(body.type()))
                                .orElse(true))
                .filter(each -> each.signedOn() == null || !each.signedOn().isAfter(day))
                .filter(each -> each.expiresOn() == null || !each.expiresOn().isBefore(day))
                .toList();
    }

    private static List<Agreement> without(List<Agreement> contracts, String code) {
        return contracts.stream()
                .filter(each -> !each.clauses().isEmpty() && !each.clauses().contains(code))
                .filter(each -> isAsked(code, each.signedOn()))
                .toList();
    }

    private static boolean isAsked(String code, @Nullable LocalDate signed) {
        return signed != null && Clauses.asked(signed).contains(code);
    }

    private Stream<Finding> misuse(DistrictRecord record, LocalDate day) {
        return record.incidents().stream()
                .filter(each -> isYes(each, Fields.VENDOR_MISUSE))
                .flatMap(each -> acted(each, day));
    }

    private Stream<Finding> acted(Incident incident, LocalDate day) {
        var found = incident.discoveredOn();
        if (found == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "misuse-undated"));
        }
        if (found.isBefore(Clauses.TERMINATION_SINCE) || found.isAfter(day)) {
            return Stream.empty();
        }
        var due = found.plusDays(DAYS_TO_ACT);
        var acted = dayIn(incident, Fields.ACTED_ON);
        if (acted == null || acted.isAfter(day)) {
            return Stream.of(
                    day.isAfter(due)
                            ? on(Finding.Status.ADVISORY, incident, "misuse-missed", due)
                                    .by(due)
                            : on(Finding.Status.DUE, incident, "misuse-due", due)
                                    .by(due));
        }
        return acted.isAfter(due)
                ? Stream.of(on(Finding.Status.ADVISORY, incident, "misuse-late", acted, due)
                        .by(due))
                : Stream.empty();
    }
}
