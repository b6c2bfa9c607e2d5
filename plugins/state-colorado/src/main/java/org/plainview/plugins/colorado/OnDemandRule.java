package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Product;
import org.plainview.record.Resource;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 22-16-107(3)(a): the list of on-demand providers is brought up to date when the school year begins and at its mid-point.
 * No number of days is known for that; the rule gives thirty.
 */
final class OnDemandRule extends ColoradoRule {
    private static final int GRACE = 30;

    OnDemandRule() {
        super("CO-107-3A", "CRS 22-16-107(3)(a)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.products().isEmpty()) {
            return List.of(notAssessed("no-services"));
        }
        var used = Providers.onDemandInUse(record, day);
        var unsorted = about(
                Finding.Status.NOT_ASSESSED,
                "unsorted",
                record.products().stream()
                        .filter(each -> isOpen(record, each, day))
                        .toList());
        return orElse(
                Stream.concat(used.isEmpty() ? none() : judge(record, used, day), unsorted),
                used.isEmpty() ? notApplicable("none-used") : met("met", used.size()));
    }

    /** Whether it may be in use, or on demand, and nobody has said. */
    private static boolean isOpen(DistrictRecord record, Product product, LocalDate day) {
        return Providers.isInUse(product, day)
                ? Providers.classOf(record, product) == null
                : product.status() == null && Providers.isOnDemand(record, product);
    }

    private Stream<Finding> judge(DistrictRecord record, List<Product> used, LocalDate day) {
        return Stream.concat(
                lacking("no-privacy-policy", used, each -> has(Providers.privacyPolicy(record, each))),
                page(record, Fields.ON_DEMAND_LIST)
                        .map(list -> reviewed(list, day))
                        .orElseGet(() -> Stream.of(notMet("no-list"))));
    }

    private Stream<Finding> reviewed(Resource list, LocalDate day) {
        var begins = dayIn(list, Fields.YEAR_BEGINS);
        if (begins == null || begins.isAfter(day) || !begins.plusYears(1).isAfter(day)) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, list, "year-unsaid"));
        }
        var middle = dayIn(list, Fields.YEAR_MIDDLE);
        if (middle == null || !middle.isAfter(begins) || !middle.isBefore(begins.plusYears(1))) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, list, "middle-unsaid"));
        }
        var anchor = middle.isAfter(day) ? begins : middle;
        var due = anchor.plusDays(GRACE);
        if (isDone(list, Fields.REVIEWED_ON, day)
                && !Objects.requireNonNull(dayIn(list, Fields.REVIEWED_ON)).isBefore(anchor)) {
            return none();
        }
        return Stream.of(
                day.isAfter(due)
                        ? on(Finding.Status.NOT_MET, list, "list-missed", anchor)
                                .by(due)
                        : on(Finding.Status.DUE, list, "list-due", anchor, due).by(due));
    }
}
