package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Safeguard;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 27(f): security that meets the standard of the industry, and agreements that bind operators to the same. Someone looks at
 * it every fiscal year and says so, on a safeguard or by attestation.
 */
final class SecurityRule extends IllinoisRule {
    SecurityRule() {
        super("IL-SOPPA-27f", "105 ILCS 85/27(f)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var agreements = Operators.agreements(record, day);
        var own = record.safeguards().stream()
                .filter(each -> isReviewed(each, day))
                .findFirst()
                .map(each -> metBy(each, "met", each.extra().getOrDefault(Fields.SECURITY_REVIEWED_ON, "")))
                .orElseGet(() -> needsAttestation("unsaid"));
        return Stream.concat(
                        Stream.of(own),
                        agreements.isEmpty()
                                ? none()
                                : orElse(
                                        Stream.concat(
                                                unsaid(
                                                        "unread",
                                                        agreements,
                                                        each -> !each.clauses().isEmpty()),
                                                lacking(
                                                        "clause",
                                                        agreements,
                                                        each -> each.clauses().isEmpty()
                                                                || each.clauses()
                                                                        .contains(Clauses.SECURITY))),
                                        met("clause-met", agreements.size()))
                                        .stream())
                .toList();
    }

    private static boolean isReviewed(Safeguard safeguard, LocalDate day) {
        return isDone(safeguard, Fields.SECURITY_REVIEWED_ON, day)
                && !Objects.requireNonNull(dayIn(safeguard, Fields.SECURITY_REVIEWED_ON))
                        .isBefore(startOfFiscalYear(day));
    }

    /** The fiscal year of Illinois schools begins on July 1. */
    static LocalDate startOfFiscalYear(LocalDate day) {
        var july = LocalDate.of(day.getYear(), Month.JULY, 1);
        return day.isBefore(july) ? july.minusYears(1) : july;
    }
}
