package org.plainview.server.inventory.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.ProductDecision;
import org.plainview.record.ProductHistory;
import org.plainview.record.ProductStatus;
import org.plainview.server.inventory.ProductDecisions;
import org.plainview.server.inventory.ProductDecisions.Decision;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a product came to stand as it does, and the next decision on it. */
@RestController
@RequestMapping("/api/districts/{district}/record/products/{key}/decisions")
class ProductDecisionController {
    private final WorkingRecord record;
    private final ProductDecisions decisions;

    ProductDecisionController(WorkingRecord record, ProductDecisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    /** Every decision on a product, the oldest first, and what may follow the last. */
    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ResponseEntity<DecisionList> listProductDecisions(@PathVariable String key) {
        return answer(HttpStatus.OK, RecordRequest.key(key));
    }

    /** Decides anew: what stood until now becomes an earlier decision. */
    @PostMapping
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<DecisionList> decideOnProduct(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewDecision body) {
        var product = RecordRequest.key(key);
        decisions.decide(
                product,
                body.decision(),
                RecordRequest.expectedVersion(ifMatch, null).orElseThrow());
        return answer(HttpStatus.CREATED, product);
    }

    private ResponseEntity<DecisionList> answer(HttpStatus status, Key key) {
        var found = record.find(ItemKind.PRODUCT, key)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
        var product = (Product) found.value();
        var whole = record.load();
        var history = ProductHistory.of(product, whole);
        return ResponseEntity.status(status)
                .eTag("\"" + found.version() + "\"")
                .body(new DecisionList(
                        found.version(),
                        history.steps().stream().map(StepView::of).toList(),
                        (product.status() == null
                                        ? List.of(ProductStatus.values())
                                        : ProductHistory.next(product.status()))
                                .stream().map(Codes::of).toList(),
                        whole.profile().day(Clock.systemUTC().instant())));
    }

    /**
     * @param version of the product
     * @param next the codes of what may follow
     * @param today the day that it is in the district, after which nothing can have been decided
     */
    record DecisionList(long version, List<StepView> steps, List<String> next, LocalDate today) {}

    /** @param kind of the item that says so, and {@code key} its key */
    record StepView(
            @Nullable String status,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            String kind,
            String key) {
        static StepView of(ProductHistory.Step step) {
            return new StepView(
                    step.status() == null ? null : Codes.of(step.status()),
                    step.decidedOn(),
                    switch (step.item()) {
                        case ProductDecision decision -> decision.reason();
                        case Product product -> product.reason();
                        default -> null;
                    },
                    step.item().kind().code(),
                    step.item().key().value());
        }
    }

    /**
     * @param status {@code requested}, {@code in-review}, {@code approved}, {@code denied} or {@code retired}
     * @param reason in words for teachers and parents
     */
    record NewDecision(
            @Nullable String status,
            @Nullable LocalDate decidedOn,
            @Nullable String reason) {
        Decision decision() {
            var known = status == null
                    ? null
                    : Codes.find(ProductStatus.class, status).orElse(null);
            if (known == null || decidedOn == null) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "product-undecided")
                        .field(known == null ? "status" : "decidedOn", "product-undecided");
            }
            return new Decision(known, decidedOn, reason == null || reason.isBlank() ? null : reason.strip());
        }
    }
}
