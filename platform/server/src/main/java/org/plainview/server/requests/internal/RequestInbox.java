package org.plainview.server.requests.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Key;
import org.plainview.record.ProductStatus;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What teachers ask to use, for those who decide. An answer is a decision on a product, so it takes the same permission. */
@RestController
@RequestMapping("/api/districts/{district}/product-requests")
class RequestInbox {
    private final ProductRequests requests;

    RequestInbox(ProductRequests requests) {
        this.requests = requests;
    }

    /** Those that wait for an answer first. */
    @GetMapping
    @RequiresPermission(Permission.EDIT_RECORD)
    RequestList listProductRequests() {
        return new RequestList(requests.list().stream().map(RequestView::of).toList());
    }

    /** Says which product a request asks for; without a key, one is made that stands as requested. */
    @PostMapping("/{id}/product")
    @RequiresPermission(Permission.EDIT_RECORD)
    RequestView tieProductRequest(@PathVariable UUID id, @RequestBody Tie tie) {
        var key = tie.product();
        if (key != null && !Key.isValid(key)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-product-unknown")
                    .field("product", "request-product-unknown");
        }
        return RequestView.of(requests.tie(id, key == null ? null : Key.of(key)));
    }

    /** Decides on the product and has the answer mailed. */
    @PostMapping("/{id}/answer")
    @RequiresPermission(Permission.EDIT_RECORD)
    RequestView answerProductRequest(@PathVariable UUID id, @RequestBody Answer body) {
        var status = body.status() == null
                ? null
                : Codes.find(ProductStatus.class, body.status()).orElse(null);
        var day = body.decidedOn();
        if (status == null || day == null) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "product-undecided")
                    .field(status == null ? "status" : "decidedOn", "product-undecided");
        }
        var reason = body.reason();
        return RequestView.of(
                requests.answer(id, status, day, reason == null || reason.isBlank() ? null : reason.strip()));
    }

    /** Removes a request without an answer. */
    @DeleteMapping("/{id}")
    @RequiresPermission(Permission.EDIT_RECORD)
    ResponseEntity<Void> dropProductRequest(@PathVariable UUID id) {
        requests.drop(id);
        return ResponseEntity.noContent().build();
    }

    record RequestList(List<RequestView> requests) {}

    /**
     * @param status whether it waits for an answer ({@code open}) or has one
     * @param person who asked, and {@code email} where to answer: gone once the answer was sent
     * @param product the key of the product that it asks for, where somebody has said so
     * @param decision the code of the status that was answered
     */
    record RequestView(
            UUID id,
            String status,
            String app,
            @Nullable String website,
            String purpose,
            String classes,
            @Nullable String person,
            @Nullable String email,
            @Nullable String product,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            Instant askedAt,
            @Nullable Instant answeredAt) {
        static RequestView of(RequestRow row) {
            return new RequestView(
                    row.id(),
                    row.status().name().toLowerCase(Locale.ROOT),
                    row.app(),
                    row.website(),
                    row.purpose(),
                    row.classes(),
                    row.person(),
                    row.email(),
                    row.product(),
                    row.decision(),
                    row.decidedOn(),
                    row.reason(),
                    row.startedAt(),
                    row.answeredAt());
        }
    }

    record Tie(@Nullable String product) {}

    /** @param status {@code in-review}, {@code approved}, {@code denied} or whatever else may follow for the product */
    record Answer(
            @Nullable String status,
            @Nullable LocalDate decidedOn,
            @Nullable String reason) {}
}
