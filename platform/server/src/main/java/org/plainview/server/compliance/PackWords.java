package org.plainview.server.compliance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/**
 * The words that packs of rules have, in one language, for what their laws add to a record: without them, an item's extra
 * fields and the codes of an agreement's clauses say nothing to a reader.
 *
 * @param language BCP 47
 * @param fields in the order in which people should read them
 */
public record PackWords(String language, List<Field> fields, List<Clause> clauses) {
    public PackWords {
        fields = List.copyOf(fields);
        clauses = List.copyOf(clauses);
    }

    /** Those of a record to which no pack adds anything. */
    public static PackWords none(String language) {
        return new PackWords(language, List.of(), List.of());
    }

    /** The fields of which {@code item} says something. */
    public Stream<Field> saidOf(Item item) {
        return fields.stream()
                .filter(field -> field.kind() == item.kind() && !field.in(item).isEmpty());
    }

    /**
     * @param jurisdiction a USPS code, or {@code US}
     * @param choices the words of each code that may be chosen
     */
    public record Field(
            ItemKind kind,
            String name,
            ExtraField.Type type,
            String jurisdiction,
            String label,
            Map<String, String> choices) {
        public Field {
            choices = Map.copyOf(choices);
        }

        /** What {@code item} says in this field, as its type writes it; empty where it says nothing. */
        public String in(Item item) {
            return item.extra().getOrDefault(name, "");
        }
    }

    /** @param text what the contract must say, in plain words */
    public record Clause(String code, String jurisdiction, String title, String text, String citation) {}
}
