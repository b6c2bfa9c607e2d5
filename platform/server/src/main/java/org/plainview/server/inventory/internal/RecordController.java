package org.plainview.server.inventory.internal;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictProfile;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Translated;
import org.plainview.record.json.RecordFormatException;
import org.plainview.record.json.RecordJson;
import org.plainview.record.json.RecordSchema;
import org.plainview.server.history.History;
import org.plainview.server.idempotency.Idempotency;
import org.plainview.server.inventory.Versioned;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The working record for the console: one set of handlers for every kind of item. */
@RestController
@RequestMapping("/api/districts/{district}")
class RecordController {
    private static final int MOST = 5_000;

    private final WorkingRecord record;
    private final Readings readings;
    private final Words words;
    private final Idempotency idempotency;
    private final Additions additions;
    private final History history;

    RecordController(
            WorkingRecord record,
            Readings readings,
            Words words,
            Idempotency idempotency,
            Additions additions,
            History history) {
        this.record = record;
        this.readings = readings;
        this.words = words;
        this.idempotency = idempotency;
        this.additions = additions;
        this.history = history;
    }

    /**
     * The JSON Schema of every kind, from which the console draws its forms, with titles in the reader's language and with the
     * fields that the district's packs of rules add.
     */
    @GetMapping("/record-schema")
    @RequiresPermission(Permission.READ_RECORD)
    JsonNode readRecordSchema() {
        var schema = RecordSchema.tree(words.asked());
        additions.describe(schema, words.asked());
        return schema;
    }

    /**
     * The items of one kind.
     *
     * @param fields those that the bodies are to hold, between commas; all where it is left out
     * @param q words that all stand in the item's label or key
     */
    @GetMapping("/record/{kind}")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ResponseEntity<ItemPage> listItems(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(defaultValue = "") String q,
            @Parameter(description = "api.missing") @RequestParam(defaultValue = "") String missing,
            @Parameter(description = "api.filter") @RequestParam(required = false) String @Nullable [] filter,
            @Parameter(description = "api.refers-to") @RequestParam(name = "refers-to", defaultValue = "")
                    String refersTo,
            @Parameter(description = "api.sort") @RequestParam(defaultValue = "key") String sort,
            @Parameter(description = "api.after") @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "500") int limit,
            HttpServletRequest request) {
        var asked = RecordRequest.kind(kind);
        var order = ItemOrder.parse(sort);
        var query = new ItemQuery(
                asked,
                List.of(q.toLowerCase(Locale.ROOT).split("\\s+")),
                ItemFilter.missing(asked, missing),
                ItemFilter.parse(asked, filter == null ? List.of() : List.of(filter)),
                ItemFilter.reference(refersTo),
                order,
                order.after(after),
                Math.clamp(limit, 1, MOST));
        var reading = readings.current();
        var page = query.in(reading);
        var wanted = fields == null ? null : List.of(fields.split(","));
        var answer = ResponseEntity.ok();
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, NextLink.of(request, page.next()));
        }
        return answer.body(new ItemPage(
                page.lines().stream().map(line -> entry(line, wanted, reading)).toList(),
                page.next(),
                reading.record().items(asked).size()));
    }

    /** Without this, one filter with a comma in it would be taken for two. */
    @InitBinder
    void takeTextsAsTheyAre(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor("\0"));
    }

    private static ItemEntry entry(ItemQuery.Line line, @Nullable List<String> fields, Reading reading) {
        var standing = line.standing();
        var body = (ObjectNode) RecordJson.toTree(standing.item());
        return new ItemEntry(
                standing.item().key().value(),
                line.label(),
                standing.version(),
                fields == null ? body : body.retain(fields),
                reading.completeness().missing(standing.item()),
                standing.updatedAt(),
                standing.updatedBy());
    }

    @GetMapping("/record/{kind}/{key}")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ResponseEntity<ItemView> readItem(@PathVariable String kind, @PathVariable String key) {
        var found =
                record.find(RecordRequest.kind(kind), RecordRequest.key(key)).orElseThrow(RecordRequest::notFound);
        return answer(HttpStatus.OK, found, readings.current());
    }

    @PutMapping("/record/{kind}/{key}")
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<ItemView> putItem(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @Parameter(description = "api.idempotency-key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @RequestBody JsonNode body) {
        return idempotency.answer(
                idempotencyKey,
                body,
                ItemView.class,
                () -> put(kind, key, RecordRequest.expectedVersion(ifMatch, ifNoneMatch), body));
    }

    private ResponseEntity<ItemView> put(String kind, String key, OptionalLong expected, JsonNode body) {
        var item = itemOf(RecordRequest.kind(kind), body);
        if (!item.key().equals(RecordRequest.key(key))) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "key-changed", key, item.key());
        }
        return written(item, expected, record::put);
    }

    private ResponseEntity<ItemView> written(Item item, OptionalLong expected, BiConsumer<Item, OptionalLong> write) {
        additions
                .check()
                .require(
                        item,
                        record.find(item.kind(), item.key())
                                .map(Versioned::value)
                                .orElse(null));
        write.accept(item, expected);
        var stored = record.find(item.kind(), item.key()).orElseThrow();
        return answer(expected.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK, stored, readings.current());
    }

    /** Puts an item back as it stood before a change of it, also one that this change removed. */
    @PostMapping("/record/{kind}/{key}/restore")
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<ItemView> restoreItem(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @Parameter(description = "api.idempotency-key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @RequestBody Restoring asked) {
        return idempotency.answer(idempotencyKey, asked, ItemView.class, () -> {
            var before = history.before(RecordRequest.kind(kind), RecordRequest.key(key), asked.change())
                    .map(body -> RecordJson.readItem(RecordRequest.kind(kind), body))
                    .orElseThrow(RecordRequest::notFound);
            return written(before, RecordRequest.expectedVersion(ifMatch, ifNoneMatch), record::putBack);
        });
    }

    @DeleteMapping("/record/{kind}/{key}")
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<Void> deleteItem(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(description = "api.idempotency-key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String idempotencyKey) {
        return idempotency.answer(idempotencyKey, null, Void.class, () -> {
            record.delete(
                    RecordRequest.kind(kind),
                    RecordRequest.key(key),
                    RecordRequest.expectedVersion(ifMatch, null).orElseThrow());
            return ResponseEntity.noContent().build();
        });
    }

    @GetMapping("/record/profile")
    @RequiresPermission(Permission.READ_RECORD)
    ResponseEntity<ProfileView> readProfile() {
        return answer(record.profile());
    }

    @PutMapping("/record/profile")
    @RequiresPermission(Permission.MANAGE_SETTINGS)
    @Transactional
    public ResponseEntity<ProfileView> putProfile(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(description = "api.idempotency-key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @RequestBody JsonNode body) {
        return idempotency.answer(idempotencyKey, body, ProfileView.class, () -> {
            var written = Translated.written(record.profile().value(), profileOf(body));
            record.putProfile(
                    written, RecordRequest.expectedVersion(ifMatch, null).orElseThrow());
            return answer(record.profile());
        });
    }

    private static Item itemOf(ItemKind kind, JsonNode body) {
        try {
            return RecordJson.readItem(kind, body);
        } catch (RecordFormatException unreadable) {
            throw RecordRequest.unreadable(unreadable);
        }
    }

    private static DistrictProfile profileOf(JsonNode body) {
        try {
            return RecordJson.readProfile(body);
        } catch (RecordFormatException unreadable) {
            throw RecordRequest.unreadable(unreadable);
        }
    }

    private static ResponseEntity<ItemView> answer(HttpStatus status, Versioned<Item> found, Reading reading) {
        var item = found.value();
        var labels = new Labels(reading.record());
        var neighbours = reading.links().neighbours(item.kind(), item.key()).stream()
                .map(neighbour -> new NeighbourView(
                        neighbour.item().kind().code(),
                        neighbour.item().key().value(),
                        labels.of(neighbour.item()),
                        neighbour.via(),
                        neighbour.outgoing()))
                .toList();
        return ResponseEntity.status(status)
                .eTag("\"" + found.version() + "\"")
                .body(new ItemView(
                        item.key().value(),
                        labels.of(item),
                        found.version(),
                        RecordJson.toTree(item),
                        Completeness.missing(item, reading.record()::find),
                        found.updatedAt(),
                        found.updatedBy(),
                        neighbours,
                        Translated.stale(item)));
    }

    private static ResponseEntity<ProfileView> answer(Versioned<DistrictProfile> found) {
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new ProfileView(
                        found.version(),
                        RecordJson.toTree(found.value()),
                        found.updatedAt(),
                        found.updatedBy(),
                        Translated.stale(found.value())));
    }

    /** @param change the id of the change before which the item was as it is to be again */
    record Restoring(UUID change) {}

    record ItemPage(List<ItemEntry> items, @Nullable String next, int total) {}

    record ItemEntry(
            String key,
            String label,
            long version,
            @Schema(type = "object") JsonNode body,
            List<String> missing,
            Instant updatedAt,
            String updatedBy) {}

    record ItemView(
            String key,
            String label,
            long version,
            @Schema(type = "object") JsonNode body,
            List<String> missing,
            Instant updatedAt,
            String updatedBy,
            List<NeighbourView> neighbours,
            List<Translated.Stale> stale) {}

    /** @param outgoing true where the item shown names this neighbour */
    record NeighbourView(String kind, String key, String label, String via, boolean outgoing) {}

    record ProfileView(
            long version,
            @Schema(type = "object") JsonNode body,
            Instant updatedAt,
            String updatedBy,
            List<Translated.Stale> stale) {}
}
