package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 16 CFR 312 binds those who run services for children, not districts. Where a district agrees in the place of parents, the
 * service may use the data for school alone, and parents should know of it. The rule as amended in 2025 asks operators for
 * more, to be complied with from 22 April 2026.
 */
final class ChildrenServicesRule extends FederalRule {
    private static final LocalDate AMENDED = LocalDate.of(2026, Month.APRIL, 22);

    ChildrenServicesRule() {
        super("US-COPPA-312", "16 CFR 312", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var used = record.products().stream()
                .filter(each -> each.status() == ProductStatus.APPROVED)
                .toList();
        if (used.isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var forChildren = forChildren(record);
        return orElse(
                Stream.of(
                                lacking(
                                        Finding.Status.NOT_ASSESSED,
                                        "age-unsaid",
                                        used,
                                        each -> says(each, Fields.UNDER_13)),
                                lacking("no-basis", forChildren, each -> says(each, Fields.COPPA_BASIS)),
                                inParentsPlace(record, forChildren, day),
                                day.isBefore(AMENDED) ? Stream.<Finding>empty() : amended(forChildren))
                        .flatMap(each -> each),
                forChildren.isEmpty() ? notApplicable("none") : met("met", forChildren.size()));
    }

    /** The services in use by children under 13. */
    static List<Product> forChildren(DistrictRecord record) {
        return record.products().stream()
                .filter(each -> each.status() == ProductStatus.APPROVED && isYes(each, Fields.UNDER_13))
                .toList();
    }

    private Stream<Finding> inParentsPlace(DistrictRecord record, List<Product> products, LocalDate day) {
        var agreed = products.stream()
                .filter(each -> says(each, Fields.COPPA_BASIS, Fields.SCHOOL_CONSENT))
                .toList();
        return Stream.concat(
                lacking("not-school-only", agreed, each -> isForSchoolAlone(record, each, day)),
                lacking("parents-unaware", agreed, each -> says(each, Fields.PARENT_NOTICE)));
    }

    /** Whether an agreement that holds on {@code day} keeps the use of data to school. */
    static boolean isForSchoolAlone(DistrictRecord record, Product product, LocalDate day) {
        return record.agreements().named(product.agreements()).stream()
                .anyMatch(each -> holds(each, day) && each.clauses().contains(Clauses.SCHOOL_PURPOSE));
    }

    private Stream<Finding> amended(List<Product> products) {
        var asked = products.stream()
                .filter(each -> !says(each, Fields.COPPA_BASIS, Fields.NOT_NEEDED))
                .toList();
        return Stream.of(
                        lacking(
                                Finding.Status.NOT_ASSESSED,
                                "third-parties-unsaid",
                                asked,
                                each -> says(each, Fields.THIRD_PARTIES)),
                        lacking(
                                "third-parties",
                                asked,
                                each -> !says(each, Fields.THIRD_PARTIES, Fields.WITHOUT_CONSENT)),
                        lacking(
                                Finding.Status.ADVISORY,
                                "no-retention-policy",
                                asked,
                                each -> says(each, Fields.RETENTION_POLICY)))
                .flatMap(each -> each);
    }
}
