package org.plainview.server.imports.internal.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.sheets.SheetRow;

/** A sheet with one row an item. */
final class LongPlan {
    private final Mapping mapping;
    private final Layout layout;
    private final Standing standing;
    private final Effects effects;
    private final RowReader reader;
    private final ItemKind kind;
    private final @Nullable Integer keyColumn;
    private final @Nullable Integer nameColumn;
    private final Map<Key, Integer> rowOfKey = new HashMap<>();
    private final Optional<Siblings> siblings;
    private @Nullable Uses uses;

    LongPlan(Mapping mapping, Layout layout, Standing standing, Effects effects) {
        this.mapping = mapping;
        this.layout = layout;
        this.standing = standing;
        this.effects = effects;
        this.reader = new RowReader(mapping.slots(), standing, effects);
        this.kind = mapping.target().kind();
        this.keyColumn = mapping.columnOf("key").orElse(null);
        this.nameColumn = mapping.columnOf(mapping.target().identity()).orElse(null);
        this.siblings = Siblings.of(mapping, standing);
    }

    void run(Rows rows) {
        if (siblings.isPresent()) {
            announce(rows);
        }
        for (var row : rows) {
            if (Headings.isData(row, layout, mapping)) {
                row(row);
            }
        }
        siblings.ifPresent(each -> each.requireNoCycles(effects));
    }

    /** Rows may speak of items that stand further down, which are then not to be added for being spoken of. */
    private void announce(Rows rows) {
        var silent = new LongPlan(mapping, layout, standing, Effects.NONE);
        for (var row : rows) {
            if (Headings.isData(row, layout, mapping)) {
                var key = silent.keyOf(row);
                if (key != null) {
                    standing.add(kind, key, nameOf(row));
                }
            }
        }
    }

    private void row(SheetRow row) {
        var key = keyOf(row);
        if (key != null) {
            row(row, key);
        }
    }

    private @Nullable Key keyOf(SheetRow row) {
        try {
            return kind == ItemKind.DISCLOSURE ? disclosureKey(row) : key(row);
        } catch (CellValue.UnreadableException e) {
            effects.problem(e.at(row.number(), keyColumn));
            return null;
        }
    }

    private void row(SheetRow row, Key key) {
        var earlier = rowOfKey.putIfAbsent(key, row.number());
        if (earlier != null) {
            effects.problem(RowProblem.of(row.number(), null, "twice", key.value(), String.valueOf(earlier)));
            return;
        }
        var before = standing.find(kind, key);
        var draft = Draft.of(kind, key, before);
        if (!reader.lay(row, kind, draft)) {
            return;
        }
        var name = nameOf(row);
        if (before == null && name.isEmpty()) {
            effects.problem(RowProblem.of(row.number(), nameColumn, "no-name", key.value()));
            return;
        }
        var after = finished(row, draft);
        if (after != null) {
            standing.add(kind, key, kind == ItemKind.DISCLOSURE ? "" : name);
            effects.item(row.number(), before, after);
            siblings.ifPresent(each -> each.add(row.number(), after));
        }
    }

    private @Nullable Item finished(SheetRow row, Draft draft) {
        try {
            return draft.finished();
        } catch (IllegalArgumentException e) {
            effects.problem(RowProblem.of(row.number(), null, "refused"));
            return null;
        }
    }

    private String nameOf(SheetRow row) {
        return nameColumn == null ? "" : row.cell(nameColumn);
    }

    /** The key that the row gives, else that of the item so named, else the one that the name suggests. */
    private @Nullable Key key(SheetRow row) {
        var given = givenKey(row);
        if (given.isPresent()) {
            return given.get();
        }
        var name = nameOf(row);
        if (name.isEmpty()) {
            effects.problem(RowProblem.of(row.number(), nameColumn, "nameless"));
            return null;
        }
        var named = standing.named(kind, name);
        if (named.isPresent()) {
            return named.get();
        }
        var suggested = RowReader.keyOf(name);
        if (suggested == null) {
            effects.problem(RowProblem.of(row.number(), nameColumn, "unusable-name", name));
            return null;
        }
        return standing.isRetired(kind, suggested) ? standing.freeKey(kind, name) : suggested;
    }

    /** @throws CellValue.UnreadableException if what stands in the row cannot be its key */
    private Optional<Key> givenKey(SheetRow row) {
        var text = keyColumn == null ? "" : row.cell(keyColumn);
        if (text.isEmpty()) {
            return Optional.empty();
        } else if (!Key.isValid(text)) {
            throw new CellValue.UnreadableException("key", text);
        } else if (standing.isRetired(kind, Key.of(text))) {
            throw new CellValue.UnreadableException("retired", text);
        }
        return Optional.of(Key.of(text));
    }

    private Uses uses() {
        var known = uses;
        if (known == null) {
            known = new Uses(standing);
            uses = known;
        }
        return known;
    }

    /** Disclosures have no name: without a key of their own they are known by recipient and use. */
    private @Nullable Key disclosureKey(SheetRow row) {
        var given = givenKey(row);
        if (given.isPresent()) {
            return given.get();
        }
        var recipient = nameOf(row);
        if (recipient.isEmpty()) {
            effects.problem(RowProblem.of(row.number(), nameColumn, "nameless"));
            return null;
        }
        var use = mapping.columnOf("use").map(row::cell).orElse("");
        var known = standing.named(ItemKind.RECIPIENT, recipient)
                .or(() -> Key.isValid(recipient) ? Optional.of(Key.of(recipient)) : Optional.empty());
        var same = known.flatMap(key -> uses().find(key, use));
        if (same.isPresent()) {
            return same.get();
        }
        var suggested = RowReader.keyOf(recipient + " " + use);
        if (suggested == null) {
            effects.problem(RowProblem.of(row.number(), nameColumn, "unusable-name", recipient));
            return null;
        }
        return standing.isFree(ItemKind.DISCLOSURE, suggested)
                ? suggested
                : standing.freeKey(ItemKind.DISCLOSURE, recipient + " " + use);
    }
}
