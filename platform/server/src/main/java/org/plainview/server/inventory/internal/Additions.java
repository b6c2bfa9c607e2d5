package org.plainview.server.inventory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.server.inventory.RecordAdditions.AddedField;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.plainview.spi.ExtraField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What packs of rules add to the record of the district in scope: described in its schema, and checked when written. */
@Component
class Additions {
    private final RecordAdditions source;
    private final Words words;

    Additions(RecordAdditions source, Words words) {
        this.source = source;
        this.words = words;
    }

    /** Describes each field under the {@code extra} of its kind, and each clause under those of agreements. */
    void describe(ObjectNode schema, Locale language) {
        source.fields(language).forEach(added -> {
            var field = added.field();
            var node = schema.withObject("/$defs/" + field.kind().code() + "/properties/extra/properties")
                    .putObject(field.name());
            node.put("type", "string")
                    .put("title", added.label())
                    .put("description", added.help())
                    .put("x-extra", field.type().name().toLowerCase(Locale.ROOT))
                    .put("x-jurisdiction", added.jurisdiction());
            if (!field.choices().isEmpty()) {
                var labels = node.putObject("x-labels");
                added.choices().forEach(labels::put);
            }
        });
        source.clauses(language)
                .forEach(added -> schema.withObject("/$defs/" + ItemKind.AGREEMENT.code() + "/properties/clauses/items")
                        .withArray("x-offered")
                        .addObject()
                        .put("code", added.clause().code())
                        .put("title", added.title())
                        .put("description", added.text())
                        .put("citation", added.clause().citation())
                        .put("x-jurisdiction", added.jurisdiction()));
    }

    /** For the items of one step: the packs are asked once, and only if an item says anything that is theirs. */
    Check check() {
        return new Check();
    }

    /** Refuses what a write says in the fields of packs if their type does not admit it. For one thread. */
    final class Check {
        private @Nullable Map<ItemKind, List<AddedField>> fields;

        private Check() {}

        /**
         * What stands already is kept, though it was written before there was such a field.
         *
         * @param before as the item stands; null where it is new
         * @throws ProblemException if {@code item} says something new in a field that its type does not admit
         */
        void require(Item item, @Nullable Item before) {
            var said = new HashMap<>(item.extra());
            if (before != null) {
                said.entrySet().removeAll(before.extra().entrySet());
            }
            if (said.isEmpty()) {
                return;
            }
            fields(item.kind()).stream()
                    .filter(added -> !added.field()
                            .admits(said.getOrDefault(added.field().name(), "")))
                    .findFirst()
                    .ifPresent(added -> {
                        throw refused(added);
                    });
        }

        private List<AddedField> fields(ItemKind kind) {
            var asked = fields;
            if (asked == null) {
                asked = source.fields(words.asked()).stream()
                        .collect(Collectors.groupingBy(added -> added.field().kind()));
                fields = asked;
            }
            return asked.getOrDefault(kind, List.of());
        }
    }

    private static ProblemException refused(AddedField added) {
        var choices = String.join(", ", added.choices().values());
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "extra-field", added.label())
                .field("extra." + added.field().name(), message(added.field().type()), choices);
    }

    private static String message(ExtraField.Type type) {
        return switch (type) {
            case TEXT -> "extra-text";
            case FLAG -> "extra-flag";
            case DATE -> "extra-date";
            case NUMBER -> "extra-number";
            case LINK -> "extra-link";
            case CHOICE -> "extra-choice";
            case CHOICES -> "extra-choices";
        };
    }
}
