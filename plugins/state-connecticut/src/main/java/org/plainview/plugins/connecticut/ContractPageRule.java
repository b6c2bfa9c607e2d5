package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.BusinessDays;
import org.plainview.spi.Finding;

/** 10-234bb(g)(1): every contract stands on the board's site within five business days, and says four things. */
final class ContractPageRule extends CtRule {
    private static final int BUSINESS_DAYS = 5;

    ContractPageRule() {
        super("CT-234bb-G1", "CGS 10-234bb(g)(1)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.agreements().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var contracts = contracts(record, day).stream()
                .filter(each -> each.signedOn() != null && !each.signedOn().isBefore(CONTRACTS_SINCE))
                .toList();
        return orElse(
                Stream.of(
                                about(Finding.Status.NOT_ASSESSED, "undated", undated(record)),
                                without("description", contracts, each -> says(each, Fields.DESCRIPTION)),
                                without("data", contracts, ContractPageRule::namesData),
                                without("copy", contracts, ContractPageRule::hasCopy),
                                contracts.stream().flatMap(each -> posted(each, day)))
                        .flatMap(each -> each),
                contracts.isEmpty() ? notApplicable("no-contracts") : met("met", contracts.size()));
    }

    /** The day by which a contract that was signed on {@code day} must stand on the page. */
    static LocalDate dueAfter(LocalDate day) {
        return BusinessDays.after(day, BUSINESS_DAYS);
    }

    private Stream<Finding> without(String what, List<Agreement> contracts, Predicate<Agreement> wanted) {
        return notMet("no-" + what, contracts.stream().filter(wanted.negate()).toList());
    }

    private static boolean namesData(Agreement agreement) {
        return !agreement.permits().isEmpty() || !agreement.permitsOptionally().isEmpty();
    }

    private static boolean hasCopy(Agreement agreement) {
        return agreement.publicDocument() != null || has(agreement.documentUrl());
    }

    private Stream<Finding> posted(Agreement agreement, LocalDate day) {
        var due = dueAfter(Objects.requireNonNull(agreement.signedOn()));
        var posted = dayIn(agreement, Fields.POSTED_ON);
        if (posted == null || posted.isAfter(day)) {
            return Stream.of(
                    day.isAfter(due)
                            ? on(Finding.Status.NOT_MET, agreement, "unposted", due)
                                    .by(due)
                            : on(Finding.Status.DUE, agreement, "due", due).by(due));
        }
        return posted.isAfter(due)
                ? Stream.of(on(Finding.Status.NOT_MET, agreement, "late", posted, due)
                        .by(due))
                : Stream.empty();
    }
}
