package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Product;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 22-16-107(3)(b): on-demand providers given up for privacy are named, with what they answered, and the state is told. */
final class CeasedRule extends ColoradoRule {
    CeasedRule() {
        super("CO-107-3B", "CRS 22-16-107(3)(b)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.products().isEmpty()) {
            return List.of(notAssessed("no-services"));
        }
        var ceased = Providers.ceased(record, day);
        return orElse(
                Stream.concat(
                        ceased.isEmpty() ? none() : judge(record, ceased, day),
                        unsaid(
                                "why-unsaid",
                                record.products().stream()
                                        .filter(each -> Providers.isGivenUp(each, day))
                                        .toList(),
                                each -> isSorted(record, each))),
                ceased.isEmpty() ? notApplicable("none-ceased") : met("met", ceased.size()));
    }

    /** Whether it is known to be on the list or not. */
    private static boolean isSorted(DistrictRecord record, Product product) {
        var sort = Providers.classOf(record, product);
        return isNo(product, Fields.CEASED_FOR_PRIVACY)
                || (sort != null && (isYes(product, Fields.CEASED_FOR_PRIVACY) || !Fields.ON_DEMAND.equals(sort)));
    }

    private Stream<Finding> judge(DistrictRecord record, List<Product> ceased, LocalDate day) {
        var answered =
                ceased.stream().filter(each -> isYes(each, Fields.ANSWERED)).toList();
        return Stream.of(
                        page(record, Fields.CEASED_LIST).isPresent() ? none() : notMet("no-list", ceased),
                        lacking("provider-not-told", ceased, each -> isDone(each, Fields.PROVIDER_TOLD_ON, day)),
                        lacking("no-answer", answered, each -> says(each, Fields.ANSWER)),
                        unsaid(
                                "answer-unsaid",
                                ceased,
                                each -> isYes(each, Fields.ANSWERED) || isNo(each, Fields.ANSWERED)),
                        lacking("state-not-told", ceased, each -> isDone(each, Fields.STATE_TOLD_ON, day)))
                .flatMap(each -> each);
    }
}
