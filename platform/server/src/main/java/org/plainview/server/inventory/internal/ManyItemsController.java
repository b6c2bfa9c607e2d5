package org.plainview.server.inventory.internal;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Key;
import org.plainview.record.json.RecordFormatException;
import org.plainview.server.idempotency.Idempotency;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Edits of many items at once, for the console's grid, and taking an edit back. */
@RestController
@RequestMapping("/api/districts/{district}/record/{kind}")
class ManyItemsController {
    private static final int MOST = 5_000;

    private final ManyItems many;
    private final Idempotency idempotency;

    ManyItemsController(ManyItems many, Idempotency idempotency) {
        this.many = many;
        this.idempotency = idempotency;
    }

    /** Changes the same fields of many items; those that somebody else has changed since are left and named. */
    @PatchMapping
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<ManyView> editItems(
            @PathVariable String kind,
            @Parameter(description = "api.idempotency-key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @RequestBody ManyEdit asked) {
        return idempotency.answer(idempotencyKey, asked, ManyView.class, () -> ResponseEntity.ok(edit(kind, asked)));
    }

    private ManyView edit(String kind, ManyEdit asked) {
        try {
            return ManyView.of(many.edit(RecordRequest.kind(kind), rows(asked.items()), asked.edit()));
        } catch (RecordFormatException unreadable) {
            throw RecordRequest.unreadable(unreadable);
        }
    }

    /** Puts back what stood before the newest change of each item, if that change is the one the caller means. */
    @PostMapping("/undo")
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<ManyView> undoItems(
            @PathVariable String kind,
            @Parameter(description = "api.idempotency-key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @RequestBody ManyRows asked) {
        return idempotency.answer(
                idempotencyKey,
                asked,
                ManyView.class,
                () -> ResponseEntity.ok(ManyView.of(many.undo(RecordRequest.kind(kind), rows(asked.items())))));
    }

    /** Removes items; those that something else refers to, or that somebody else has changed since, are left and named. */
    @PostMapping("/remove")
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<RemovalView> removeItems(
            @PathVariable String kind,
            @Parameter(description = "api.idempotency-key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @RequestBody ManyRows asked) {
        return idempotency.answer(
                idempotencyKey,
                asked,
                RemovalView.class,
                () -> ResponseEntity.ok(RemovalView.of(many.remove(RecordRequest.kind(kind), rows(asked.items())))));
    }

    private static List<ManyItems.Row> rows(@Nullable List<RowView> items) {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").field("items", "invalid");
        }
        return items.stream()
                .map(row -> new ManyItems.Row(RecordRequest.key(row.key()), row.version()))
                .distinct()
                .toList();
    }

    record RowView(String key, long version) {}

    /**
     * @param set by field: the whole value; null empties it
     * @param add by field: entries that its list is to have
     * @param remove by field: entries that its list is no longer to have
     */
    record ManyEdit(
            List<RowView> items,
            @Schema(type = "object") @Nullable JsonNode set,
            @Nullable Map<String, List<String>> add,
            @Nullable Map<String, List<String>> remove) {
        ManyItems.Edit edit() {
            return new ManyItems.Edit(
                    Objects.requireNonNullElse(set, MissingNode.getInstance()), orNone(add), orNone(remove));
        }

        private static Map<String, List<String>> orNone(@Nullable Map<String, List<String>> given) {
            return Objects.requireNonNullElse(given, Map.of());
        }
    }

    record ManyRows(List<RowView> items) {}

    record RemovalView(List<String> removed, List<LeftView> left) {
        static RemovalView of(ManyItems.Removal removal) {
            return new RemovalView(
                    removal.removed().stream().map(Key::value).toList(),
                    removal.left().stream().map(LeftView::of).toList());
        }
    }

    /** @param written with their new versions */
    record ManyView(List<RowView> written, List<LeftView> left) {
        static ManyView of(ManyItems.Outcome outcome) {
            return new ManyView(
                    outcome.written().entrySet().stream()
                            .map(each -> new RowView(each.getKey().value(), each.getValue()))
                            .toList(),
                    outcome.left().stream().map(LeftView::of).toList());
        }
    }

    /** @param reason {@code changed}, {@code gone}, {@code new} or {@code in-use} */
    record LeftView(
            String key,
            String label,
            String reason,
            @Nullable String updatedBy,
            @Nullable Instant updatedAt) {
        static LeftView of(ManyItems.Left left) {
            var row = left.row();
            return new LeftView(
                    left.key().value(),
                    row == null ? left.key().value() : StoredRecord.item(row).label(),
                    Codes.of(left.reason()),
                    row == null ? null : row.updatedBy(),
                    row == null ? null : row.updatedAt());
        }
    }
}
