package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Element;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Shape;
import org.plainview.server.sheets.SheetRow;

/**
 * A sheet with one row a recipient and use, and a column an element with marks in the cells. It becomes the elements that
 * are marked anywhere, the recipients, and one disclosure a row.
 *
 * <p>Walks through the rows twice: recipients and elements must stand before the disclosures that refer to them.
 */
final class WidePlan {
    /** The extra field that keeps a mark of which the sheet does not say what it means. */
    private static final String MARK = "import.mark.";

    private static final Field ELEMENTS =
            Shape.of(ItemKind.DISCLOSURE).field("elements").orElseThrow();
    private static final Field NAME = Shape.of(ItemKind.RECIPIENT).field("name").orElseThrow();

    private final Mapping mapping;
    private final Layout layout;
    private final Standing standing;
    private final Effects effects;
    private final Map<Integer, Slot> slots;
    private final RowReader reader;
    private final @Nullable Integer keyColumn;
    private final @Nullable Integer recipientColumn;
    private final @Nullable Integer useColumn;
    private final @Nullable Integer populationColumn;

    private final Map<String, RecipientRow> recipients = new LinkedHashMap<>();
    /** How many rows name a recipient and a use. */
    private final Map<String, Integer> rowsOfUse = new HashMap<>();

    private final Set<Integer> marked = new HashSet<>();
    private final Map<Integer, Key> elementOfColumn = new TreeMap<>();
    private final Map<Key, Integer> rowOfKey = new HashMap<>();
    private final Map<String, Integer> rowOfUse = new HashMap<>();
    private final Uses uses;

    WidePlan(Mapping mapping, Layout layout, Standing standing, Effects effects) {
        this.mapping = mapping;
        this.layout = layout;
        this.standing = standing;
        this.effects = effects;
        this.slots = mapping.slots();
        this.reader = new RowReader(slots, standing, effects);
        this.keyColumn = mapping.columnOf("disclosure.key").orElse(null);
        this.recipientColumn = mapping.columnOf("recipient.name").orElse(null);
        this.useColumn = mapping.columnOf("disclosure.use").orElse(null);
        this.populationColumn = mapping.columnOf("disclosure.population").orElse(null);
        this.uses = new Uses(standing);
    }

    void run(Rows rows) {
        for (var row : rows) {
            if (isEntry(row)) {
                first(row);
            }
        }
        elements();
        recipients.values().forEach(recipient -> recipient.end(effects));
        for (var row : rows) {
            if (isEntry(row)) {
                disclosure(row);
            }
        }
    }

    /** A row whose only text stands by itself is a heading or a note among the rows. */
    private boolean isEntry(SheetRow row) {
        if (!Headings.isData(row, layout, mapping)) {
            return false;
        }
        boolean alone =
                row.cells().stream().filter(cell -> !cell.isEmpty()).limit(2).count() == 1;
        return !alone
                || !cell(row, recipientColumn).isEmpty()
                || !cell(row, keyColumn).isEmpty();
    }

    private static String cell(SheetRow row, @Nullable Integer column) {
        return column == null ? "" : row.cell(column);
    }

    private void first(SheetRow row) {
        for (int column : mapping.marks()) {
            var text = row.cell(column);
            if (!text.isEmpty() && !Marks.isNone(text)) {
                marked.add(column);
            }
        }
        var given = cell(row, keyColumn);
        if (Key.isValid(given)) {
            uses.claim(Key.of(given));
        }
        var name = cell(row, recipientColumn);
        if (name.isEmpty()) {
            return;
        }
        rowsOfUse.merge(useOf(row), 1, Integer::sum);
        var known = recipients.get(Fold.of(name));
        if (known == null) {
            newRecipient(row, name);
        } else if (agrees(row, known)) {
            known.lay(reader, row);
        }
    }

    private String useOf(SheetRow row) {
        return Fold.of(cell(row, recipientColumn)) + '\n' + Uses.fold(cell(row, useColumn));
    }

    private void newRecipient(SheetRow row, String name) {
        var named = standing.named(ItemKind.RECIPIENT, name);
        if (named.isEmpty() && RowReader.keyOf(name) == null) {
            effects.problem(RowProblem.of(row.number(), recipientColumn, "unusable-name", name));
            return;
        }
        var key = named.orElseGet(() -> standing.freeKey(ItemKind.RECIPIENT, name));
        var before = standing.find(ItemKind.RECIPIENT, key);
        var known = new RecipientRow(row.number(), key, before == null ? name : before.label(), before);
        known.lay(reader, row);
        ofRecipient(row).forEach(known.said::put);
        recipients.put(Fold.of(name), known);
        standing.add(ItemKind.RECIPIENT, key, name);
    }

    /** Further rows of a recipient may say more about it, but nothing else. */
    private boolean agrees(SheetRow row, RecipientRow known) {
        boolean agrees = true;
        for (var each : ofRecipient(row).entrySet()) {
            var said = known.said.putIfAbsent(each.getKey(), each.getValue());
            if (said != null && !Fold.of(said).equals(Fold.of(each.getValue()))) {
                effects.problem(RowProblem.of(
                        row.number(),
                        each.getKey(),
                        "recipient-differs",
                        each.getValue(),
                        said,
                        String.valueOf(known.row)));
                agrees = false;
            }
        }
        return agrees;
    }

    /** What a row says of its recipient beside the name, by column. */
    private Map<Integer, String> ofRecipient(SheetRow row) {
        var said = new LinkedHashMap<Integer, String>();
        slots.forEach((column, slot) -> {
            if (!row.cell(column).isEmpty()
                    && slot instanceof Slot.Whole(ItemKind kind, Field field)
                    && kind == ItemKind.RECIPIENT
                    && !field.equals(NAME)) {
                said.put(column, row.cell(column));
            }
        });
        return said;
    }

    /** Elements that no row marks are not added: a column alone does not say that the fact is kept or shared. */
    private void elements() {
        for (var column : layout.columns()) {
            if (!mapping.marks().contains(column.index())) {
                continue;
            }
            var name = mended(column.heading());
            var known = standing.named(ItemKind.ELEMENT, name)
                    .or(() -> Optional.ofNullable(RowReader.keyOf(name))
                            .filter(key -> standing.isThere(ItemKind.ELEMENT, key)));
            if (known.isPresent()) {
                elementOfColumn.put(column.index(), known.get());
            } else if (marked.contains(column.index())) {
                newElement(column.index(), name);
            }
        }
    }

    private void newElement(int column, String name) {
        if (RowReader.keyOf(name) == null) {
            effects.problem(RowProblem.of(layout.headingRow(), column, "unusable-name", name));
            return;
        }
        var key = standing.freeKey(ItemKind.ELEMENT, name);
        standing.add(ItemKind.ELEMENT, key, name);
        effects.item(layout.headingRow(), null, Element.named(key, name));
        elementOfColumn.put(column, key);
    }

    /** Narrow columns leave spaces in their headings: {@code Communicat- ions}, {@code Parent/ Guardian}. */
    private static String mended(String heading) {
        return heading.replaceAll("\\s+", " ")
                .replaceAll("(?<=\\p{Ll})- (?=\\p{Ll})", "")
                .replaceAll("(?<=\\p{L})/ (?=\\p{L})", "/");
    }

    private void disclosure(SheetRow row) {
        var recipient = recipients.get(Fold.of(cell(row, recipientColumn)));
        var key = key(row, recipient);
        if (key == null) {
            return;
        }
        var earlier = rowOfKey.putIfAbsent(key, row.number());
        if (earlier != null) {
            effects.problem(RowProblem.of(row.number(), keyColumn, "twice", key.value(), String.valueOf(earlier)));
            return;
        }
        var before = standing.find(ItemKind.DISCLOSURE, key);
        if (before == null && recipient == null) {
            effects.problem(RowProblem.of(row.number(), recipientColumn, "no-recipient"));
            return;
        }
        var draft = Draft.of(ItemKind.DISCLOSURE, key, before);
        if (recipient != null) {
            draft.set("recipient", recipient.key);
        }
        if (reader.lay(row, ItemKind.DISCLOSURE, draft)) {
            marks(row, draft);
            ticks(row, draft);
            finish(row, before, draft);
        }
    }

    private void finish(SheetRow row, @Nullable Item before, Draft draft) {
        try {
            var after = draft.finished();
            standing.add(ItemKind.DISCLOSURE, after.key(), "");
            effects.item(row.number(), before, after);
        } catch (IllegalArgumentException e) {
            effects.problem(RowProblem.of(row.number(), null, "refused"));
        }
    }

    private @Nullable Key key(SheetRow row, @Nullable RecipientRow recipient) {
        var given = cell(row, keyColumn);
        if (!given.isEmpty()) {
            return givenKey(row, given);
        } else if (recipient == null) {
            if (cell(row, recipientColumn).isEmpty()) {
                effects.problem(RowProblem.of(row.number(), recipientColumn, "no-recipient"));
            }
            return null;
        }
        var use = cell(row, useColumn);
        var population = cell(row, populationColumn);
        var same = rowOfUse.putIfAbsent(useOf(row) + '\n' + Uses.fold(population), row.number());
        if (same != null) {
            effects.problem(RowProblem.of(row.number(), useColumn, "same-use", String.valueOf(same)));
            return null;
        }
        boolean several = rowsOfUse.getOrDefault(useOf(row), 1) > 1;
        return uses.find(recipient.key, use, population, several)
                .orElseGet(() -> newKey(cell(row, recipientColumn) + " " + use, population));
    }

    private @Nullable Key givenKey(SheetRow row, String given) {
        if (!Key.isValid(given)) {
            effects.problem(RowProblem.of(row.number(), keyColumn, "key", given));
            return null;
        } else if (standing.isRetired(ItemKind.DISCLOSURE, Key.of(given))) {
            effects.problem(RowProblem.of(row.number(), keyColumn, "retired", given));
            return null;
        }
        return Key.of(given);
    }

    private Key newKey(String name, String population) {
        var suggested = Key.fromName(name);
        return standing.isFree(ItemKind.DISCLOSURE, suggested)
                ? suggested
                : standing.freeKey(ItemKind.DISCLOSURE, name + " " + population);
    }

    /**
     * The columns of the file say which of their elements the disclosure holds; elements without a column stay. A row
     * without any mark says nothing.
     */
    private void marks(SheetRow row, Draft draft) {
        if (mapping.marks().stream().allMatch(column -> row.cell(column).isEmpty())) {
            return;
        }
        var with = new ArrayList<Key>();
        var unusual = new HashMap<Key, String>();
        for (var column : elementOfColumn.entrySet()) {
            var text = row.cell(column.getKey());
            if (!text.isEmpty() && !Marks.isNone(text)) {
                with.add(column.getValue());
                if (!Marks.isPlain(text)) {
                    unusual.put(column.getValue(), text);
                }
            }
        }
        draft.change(ELEMENTS, elementOfColumn.values(), with);
        for (var element : Set.copyOf(elementOfColumn.values())) {
            draft.setExtra(MARK + element, unusual.get(element));
        }
    }

    private void ticks(SheetRow row, Draft draft) {
        var byField = new LinkedHashMap<Field, Map<Integer, Enum<?>>>();
        slots.forEach((column, slot) -> {
            if (slot instanceof Slot.Tick(ItemKind kind, Field field, Enum<?> value)) {
                byField.computeIfAbsent(field, each -> new LinkedHashMap<>()).put(column, value);
            }
        });
        byField.forEach((field, values) -> ticks(row, draft, field, values));
    }

    private static void ticks(SheetRow row, Draft draft, Field field, Map<Integer, Enum<?>> values) {
        if (values.keySet().stream().allMatch(column -> row.cell(column).isEmpty())) {
            return;
        }
        var with = new ArrayList<Enum<?>>();
        values.forEach((column, value) -> {
            var text = row.cell(column);
            boolean ticked = !text.isEmpty() && !Marks.isNone(text);
            if (ticked) {
                with.add(value);
            }
            draft.setExtra(MARK + field.name() + "." + Codes.of(value), ticked && !Marks.isPlain(text) ? text : null);
        });
        draft.change(field, values.values(), with);
    }

    /** What the file says of a recipient, from its first row on. */
    private static final class RecipientRow {
        private final int row;
        private final Key key;
        private final String name;
        private final @Nullable Item before;
        private final Draft draft;
        private final Map<Integer, String> said = new HashMap<>();

        RecipientRow(int row, Key key, String name, @Nullable Item before) {
            this.row = row;
            this.key = key;
            this.name = name;
            this.before = before;
            this.draft = Draft.of(ItemKind.RECIPIENT, key, before);
            draft.set(NAME, name);
        }

        void lay(RowReader reader, SheetRow row) {
            reader.lay(row, ItemKind.RECIPIENT, draft);
            // Rows are one recipient's because they name it alike, so how they spell the name is no change of it.
            draft.set(NAME, name);
        }

        void end(Effects effects) {
            effects.item(row, before, draft.finished());
        }
    }
}
