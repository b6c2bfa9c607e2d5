package org.plainview.server.inventory.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Translated;
import org.plainview.record.json.RecordJson;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes many items of one kind in one step. Each is compared with the version that its writer saw: what somebody else has
 * changed since is left as it stands, and the rest is written.
 */
@Component
class ManyItems {
    private final WorkingRecord record;
    private final RecordMapper mapper;
    private final History history;
    private final Additions additions;
    private final Readings readings;

    ManyItems(WorkingRecord record, RecordMapper mapper, History history, Additions additions, Readings readings) {
        this.record = record;
        this.mapper = mapper;
        this.history = history;
        this.additions = additions;
        this.readings = readings;
    }

    /** @param version that the writer saw */
    record Row(Key key, long version) {}

    /**
     * What is to be different, by the names of fields as record-json has them.
     *
     * @param set an object of whole values; null empties a field
     * @param add entries that a list is to have
     * @param remove entries that a list is no longer to have
     */
    record Edit(JsonNode set, Map<String, List<String>> add, Map<String, List<String>> remove) {
        private JsonNode applied(Item item) {
            var body = (ObjectNode) RecordJson.toTree(item);
            set.properties().forEach(each -> {
                if (each.getValue().isNull()) {
                    body.remove(each.getKey());
                } else {
                    body.set(each.getKey(), each.getValue());
                }
            });
            add.forEach((field, entries) -> list(body, field, entries, List.of()));
            remove.forEach((field, entries) -> list(body, field, List.of(), entries));
            return body;
        }

        private static void list(ObjectNode body, String field, List<String> more, List<String> less) {
            var entries = new LinkedHashSet<String>();
            body.path(field).forEach(entry -> entries.add(entry.asString()));
            entries.addAll(more);
            less.forEach(entries::remove);
            var list = body.putArray(field);
            entries.forEach(list::add);
        }
    }

    /** Why an item was left as it stands. */
    enum Reason {
        /** Somebody else has written it since. */
        CHANGED,
        GONE,
        /** There is nothing before it to go back to. */
        NEW,
        /** Something that stays refers to it. */
        IN_USE
    }

    /** @param row as it stands, or null if it is gone */
    record Left(Key key, Reason reason, @Nullable ItemRow row) {}

    /** @param written the new version of each that differs now; only of these can an undo take something back */
    record Outcome(Map<Key, Long> written, List<Left> left) {}

    /**
     * @throws org.plainview.record.json.RecordFormatException if an item cannot be read after the edit; nothing is written
     * @throws org.plainview.server.shared.ProblemException if one would refer to what does not exist, or say in a field of a
     *     pack what it does not admit; nothing is written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome edit(ItemKind kind, List<Row> rows, Edit edit) {
        var check = additions.check();
        return replace(kind, rows, item -> {
            var edited = Translated.written(item, RecordJson.readItem(kind, edit.applied(item)));
            check.require(edited, item);
            return Optional.of(edited);
        });
    }

    /** Puts back what stood before the newest change of each. Done twice, it stands as at first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome undo(ItemKind kind, List<Row> rows) {
        var changes = history.latest(kind, rows.stream().map(Row::key).toList());
        return replace(
                kind,
                rows,
                item -> Optional.ofNullable(changes.get(item.key()))
                        .map(Change::before)
                        .map(before -> RecordJson.readItem(kind, before)));
    }

    /** @param removed those that are gone now */
    record Removal(List<Key> removed, List<Left> left) {}

    /** Removes items; those that something refers to which stays, or that somebody else has written since, are left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Removal remove(ItemKind kind, List<Row> rows) {
        record.hold();
        var left = new ArrayList<Left>();
        var gone = asSeen(kind, rows, left);
        leaveUsed(kind, gone, left);
        if (!gone.isEmpty()) {
            record.removeAll(gone.values().stream().map(StoredRecord::versioned).toList());
        }
        return new Removal(List.copyOf(gone.keySet()), left);
    }

    /** Until none more is: whatever refers to an item from one that is left keeps it too. */
    private void leaveUsed(ItemKind kind, Map<Key, ItemRow> gone, List<Left> left) {
        var reading = readings.current();
        List<Key> used;
        do {
            used = gone.keySet().stream()
                    .filter(key -> References.isUsed(reading, kind, key, gone.keySet()))
                    .toList();
            used.forEach(key -> left.add(new Left(key, Reason.IN_USE, gone.remove(key))));
        } while (!used.isEmpty());
    }

    /** The items that stand as they were seen; the others are {@code left}. */
    private Map<Key, ItemRow> asSeen(ItemKind kind, List<Row> rows, List<Left> left) {
        var standing =
                mapper.itemsOf(kind.code()).stream().collect(Collectors.toMap(ItemRow::key, Function.identity()));
        var seen = new LinkedHashMap<Key, ItemRow>();
        for (var row : rows) {
            var found = standing.get(row.key().value());
            if (found == null) {
                left.add(new Left(row.key(), Reason.GONE, null));
            } else if (found.version() != row.version()) {
                left.add(new Left(row.key(), Reason.CHANGED, found));
            } else {
                seen.put(row.key(), found);
            }
        }
        return seen;
    }

    /** @param change what becomes of an item; empty if there is nothing before it */
    private Outcome replace(ItemKind kind, List<Row> rows, Function<Item, Optional<Item>> change) {
        record.hold();
        var written = new LinkedHashMap<Key, Long>();
        var left = new ArrayList<Left>();
        var items = new ArrayList<Item>();
        asSeen(kind, rows, left).forEach((key, found) -> {
            var before = StoredRecord.item(found);
            var after = change.apply(before);
            if (after.isEmpty()) {
                left.add(new Left(key, Reason.NEW, found));
            } else if (!after.get().equals(before)) {
                written.put(key, found.version() + 1);
                items.add(after.get());
            }
        });
        if (!items.isEmpty()) {
            record.replaceAll(items);
        }
        return new Outcome(written, left);
    }
}
