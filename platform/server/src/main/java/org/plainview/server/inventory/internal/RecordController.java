package org.plainview.server.inventory.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Links;
import org.plainview.record.json.RecordFormatException;
import org.plainview.record.json.RecordJson;
import org.plainview.record.json.RecordSchema;
import org.plainview.server.inventory.Versioned;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final RecordMapper mapper;
    private final Words words;

    RecordController(WorkingRecord record, RecordMapper mapper, Words words) {
        this.record = record;
        this.mapper = mapper;
        this.words = words;
    }

    /** The JSON Schema of every kind, from which the console draws its forms, with titles in the reader's language. */
    @GetMapping("/record-schema")
    @RequiresPermission(Permission.READ_RECORD)
    JsonNode readRecordSchema() {
        return RecordSchema.tree(words.asked());
    }

    /**
     * The items of one kind in the order of their keys.
     *
     * @param fields those that the bodies are to hold, between commas; all where it is left out
     * @param q words that all stand in the item's label or key
     * @param missing a field that the item still needs, or {@code any}
     * @param after the key after which to go on
     */
    @GetMapping("/record/{kind}")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ItemPage listItems(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String missing,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "500") int limit) {
        var all = record.load();
        var completeness = Completeness.of(all);
        var labels = new Labels(all);
        var words = List.of(q.toLowerCase(Locale.ROOT).split("\\s+"));
        // The bodies are at hand from loading the record, so only the versions are still to be read.
        var found = mapper.versionsOf(kind(kind).code()).stream()
                .filter(row -> after.isEmpty() || row.key().compareTo(after) > 0)
                .map(row -> new Standing(
                        row, all.find(kind(kind), Key.of(row.key())).orElseThrow()))
                .filter(standing -> standing.matches(words, labels))
                .filter(standing -> standing.lacks(missing, completeness))
                .toList();
        var page = found.stream().limit(Math.clamp(limit, 1, MOST)).toList();
        var next = page.size() < found.size() ? page.getLast().row().key() : null;
        var wanted = fields == null ? null : List.of(fields.split(","));
        return new ItemPage(
                page.stream()
                        .map(standing -> standing.entry(wanted, labels, completeness))
                        .toList(),
                next,
                all.items(kind(kind)).size());
    }

    @GetMapping("/record/{kind}/{key}")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ResponseEntity<ItemView> readItem(@PathVariable String kind, @PathVariable String key) {
        var found = record.find(kind(kind), key(key)).orElseThrow(RecordController::notFound);
        return answer(HttpStatus.OK, found, record.load());
    }

    @PutMapping("/record/{kind}/{key}")
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<ItemView> putItem(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody JsonNode body) {
        var item = itemOf(kind(kind), body);
        if (!item.key().equals(key(key))) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "key-changed", key, item.key());
        }
        var expected = expectedVersion(ifMatch, ifNoneMatch);
        record.put(item, expected);
        var stored = record.find(item.kind(), item.key()).orElseThrow();
        return answer(expected.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK, stored, record.load());
    }

    @DeleteMapping("/record/{kind}/{key}")
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public ResponseEntity<Void> deleteItem(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        record.delete(kind(kind), key(key), expectedVersion(ifMatch, null).orElseThrow());
        return ResponseEntity.noContent().build();
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
            @RequestBody JsonNode body) {
        record.putProfile(profileOf(body), expectedVersion(ifMatch, null).orElseThrow());
        return answer(record.profile());
    }

    static ItemKind kind(String code) {
        return ItemKind.byCode(code).orElseThrow(RecordController::notFound);
    }

    static Key key(String value) {
        if (!Key.isValid(value)) {
            throw notFound();
        }
        return Key.of(value);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }

    private static Item itemOf(ItemKind kind, JsonNode body) {
        try {
            return RecordJson.readItem(kind, body);
        } catch (RecordFormatException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static DistrictProfile profileOf(JsonNode body) {
        try {
            return RecordJson.readProfile(body);
        } catch (RecordFormatException unreadable) {
            throw unreadable(unreadable);
        }
    }

    static ProblemException unreadable(RecordFormatException unreadable) {
        var problem = unreadable.problem(LocaleContextHolder.getLocale());
        var placed = unreadable.path().isEmpty() ? problem : unreadable.path() + ": " + problem;
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-item", placed)
                .field(unreadable.path(), "not-readable", problem);
    }

    /** {@code If-Match: "3"} is 3; {@code If-None-Match: *} is empty, for something new. */
    private static OptionalLong expectedVersion(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && "*".equals(ifNoneMatch)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(String.valueOf(ifMatch).replace("\"", "")));
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
    }

    /** An item and the version in which it stands. */
    private record Standing(VersionRow row, Item item) {
        boolean matches(List<String> words, Labels labels) {
            var text = (labels.of(item) + " " + row.key()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        }

        boolean lacks(String field, Completeness completeness) {
            if (field.isEmpty()) {
                return true;
            }
            var missing = completeness.missing(item);
            return field.equals("any") ? !missing.isEmpty() : missing.contains(field);
        }

        ItemEntry entry(@Nullable List<String> fields, Labels labels, Completeness completeness) {
            var body = (ObjectNode) RecordJson.toTree(item);
            return new ItemEntry(
                    row.key(),
                    labels.of(item),
                    row.version(),
                    fields == null ? body : body.retain(fields),
                    completeness.missing(item),
                    row.updatedAt(),
                    row.updatedBy());
        }
    }

    private static ResponseEntity<ItemView> answer(HttpStatus status, Versioned<Item> found, DistrictRecord all) {
        var item = found.value();
        var labels = new Labels(all);
        var neighbours = Links.of(all).neighbours(item.kind(), item.key()).stream()
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
                        Completeness.of(all).missing(item),
                        found.updatedAt(),
                        found.updatedBy(),
                        neighbours));
    }

    private static ResponseEntity<ProfileView> answer(Versioned<DistrictProfile> found) {
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new ProfileView(
                        found.version(), RecordJson.toTree(found.value()), found.updatedAt(), found.updatedBy()));
    }

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
            List<NeighbourView> neighbours) {}

    /** @param outgoing true where the item shown names this neighbour */
    record NeighbourView(String kind, String key, String label, String via, boolean outgoing) {}

    record ProfileView(
            long version, @Schema(type = "object") JsonNode body, Instant updatedAt, String updatedBy) {}
}
