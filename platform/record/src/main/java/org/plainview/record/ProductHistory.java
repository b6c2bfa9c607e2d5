package org.plainview.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a district came to stand to a product as it does: every decision on it, and which may follow which. */
public final class ProductHistory {
    private final Product product;
    private final List<ProductDecision> earlier;

    private ProductHistory(Product product, List<ProductDecision> earlier) {
        this.product = product;
        this.earlier = earlier;
    }

    public static ProductHistory of(Product product, DistrictRecord record) {
        return of(
                product,
                record.productDecisions().stream()
                        .filter(decision -> decision.product().equals(product.key())));
    }

    /** @param decisions the earlier ones on this product, in any order */
    public static ProductHistory of(Product product, Stream<ProductDecision> decisions) {
        return new ProductHistory(
                product, decisions.sorted(ProductDecision.BY_DAY).toList());
    }

    /** The decisions before the one that stands in the product, the oldest first. */
    public List<ProductDecision> earlier() {
        return earlier;
    }

    /** Every step, the oldest first; the last is how the product stands now, where the record says so. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        earlier.forEach(each -> steps.add(new Step(each.status(), each.decidedOn(), each)));
        if (product.status() != null) {
            steps.add(new Step(product.status(), product.decidedOn(), product));
        }
        return List.copyOf(steps);
    }

    /** The first step that cannot have followed the one before it. */
    public Optional<OddStep> oddStep() {
        var steps = steps();
        for (int i = 1; i < steps.size(); i++) {
            var before = steps.get(i - 1);
            var after = steps.get(i);
            if (before.status() == null || after.status() == null) {
                continue;
            }
            if (!mayFollow(before.status(), after.status())) {
                return Optional.of(new OddStep(before, after, false));
            }
            if (before.decidedOn() != null
                    && after.decidedOn() != null
                    && after.decidedOn().isBefore(before.decidedOn())) {
                return Optional.of(new OddStep(before, after, true));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a district that stood so to a product can come to stand so. Where nothing was said before, everything may
     * follow, because most products were in use before anybody wrote down how they came to be.
     */
    public static boolean mayFollow(@Nullable ProductStatus before, ProductStatus after) {
        return before == null || next(before).contains(after);
    }

    /** What may follow: nothing else is a sensible next step. */
    public static List<ProductStatus> next(ProductStatus before) {
        return switch (before) {
            case REQUESTED -> List.of(ProductStatus.IN_REVIEW, ProductStatus.APPROVED, ProductStatus.DENIED);
            case IN_REVIEW -> List.of(ProductStatus.APPROVED, ProductStatus.DENIED);
            case APPROVED -> List.of(ProductStatus.IN_REVIEW, ProductStatus.RETIRED);
            case DENIED, RETIRED -> List.of(ProductStatus.REQUESTED, ProductStatus.IN_REVIEW);
        };
    }

    /**
     * How the district stood from a day on.
     *
     * @param item where it is said: an earlier decision, or the product
     */
    public record Step(
            @Nullable ProductStatus status, @Nullable LocalDate decidedOn, Item item) {}

    /** @param early whether only the days are odd: it is said to be earlier than what it follows */
    public record OddStep(Step before, Step after, boolean early) {}
}
