package org.plainview.server.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FieldLabels;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.ProductDecision;
import org.plainview.record.ProductHistory;
import org.plainview.record.ProductStatus;
import org.plainview.server.shared.ProblemException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on products of the district in scope: what a product said until now becomes an earlier decision, and the new
 * one takes its place. Only a step that can follow is taken. Safe to use from many threads.
 */
@Component
public class ProductDecisions {
    private static final String NAME = "name";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 2_000;

    private final WorkingRecord record;

    ProductDecisions(WorkingRecord record) {
        this.record = record;
    }

    /** @param reason in words for teachers and parents; required for a denial */
    public record Decision(
            ProductStatus status,
            LocalDate decidedOn,
            @Nullable String reason) {}

    /**
     * @param expectedVersion of the product, as the person who decides saw it
     * @return the new version of the product
     * @throws StaleVersionException if the product has another version by now
     * @throws ProblemException if there is no such product, or the step cannot follow
     */
    @Transactional
    public long decide(Key key, Decision decision, long expectedVersion) {
        record.hold();
        var found = record.find(ItemKind.PRODUCT, key)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
        var product = (Product) found.value();
        var now = record.load();
        if (found.version() != expectedVersion) {
            // Before the step is judged: it was meant to follow another decision.
            throw new StaleVersionException(found, product);
        }
        check(product, decision, now.profile().day(Instant.now()));
        if (product.status() != null) {
            record.put(earlier(product, product.status(), now), OptionalLong.empty());
        }
        return record.put(
                product.toBuilder()
                        .status(decision.status())
                        .decidedOn(decision.decidedOn())
                        .reason(decision.reason())
                        // A new reason is not yet said in any other language.
                        .translations(product.translations().only(field -> !field.equals(REASON)))
                        .build(),
                OptionalLong.of(expectedVersion));
    }

    private static void check(Product product, Decision decision, LocalDate today) {
        var before = product.status();
        if (before != null && !ProductHistory.mayFollow(before, decision.status())) {
            throw refused(
                    "product-step", "status", "product-step", label(before), label(decision.status()), next(before));
        }
        if (decision.decidedOn().isAfter(today)) {
            throw refused("product-decided-ahead", "decidedOn", "product-decided-ahead", decision.decidedOn());
        }
        if (product.decidedOn() != null && decision.decidedOn().isBefore(product.decidedOn())) {
            throw refused("product-decided-before", "decidedOn", "product-decided-before", product.decidedOn());
        }
        var reason = decision.reason();
        if (decision.status() == ProductStatus.DENIED && (reason == null || reason.isBlank())) {
            throw refused("product-unexplained", REASON, "product-unexplained");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw refused("product-reason-long", REASON, "product-reason-long", LONGEST_REASON);
        }
    }

    private static ProblemException refused(String code, String field, String fieldCode, Object... arguments) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments)
                .field(field, fieldCode, arguments);
    }

    private static String next(ProductStatus before) {
        return ProductHistory.next(before).stream().map(ProductDecisions::label).collect(Collectors.joining(", "));
    }

    private static String label(ProductStatus status) {
        return FieldLabels.value(status, LocaleContextHolder.getLocale());
    }

    private ProductDecision earlier(Product product, ProductStatus status, DistrictRecord now) {
        var day = product.decidedOn() == null
                ? Codes.of(status)
                : product.decidedOn().toString();
        var key = new FreeKeys(record, now)
                .suggest(ItemKind.PRODUCT_DECISION, product.key() + "-" + day, Codes.of(status));
        return ProductDecision.builder(key, product.key(), product.name())
                .status(status)
                .decidedOn(product.decidedOn())
                .reason(product.reason())
                // The name and the reason in other languages go with the decision that they tell.
                .translations(product.translations().only(Set.of(NAME, REASON)::contains))
                .build();
    }
}
