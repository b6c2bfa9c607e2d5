package org.plainview.server.inventory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.server.inventory.ExtraFieldSource;
import org.plainview.server.inventory.ExtraFieldSource.Offered;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.plainview.spi.ExtraField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The fields that packs of rules add to the items of the district in scope: described in the schema, and checked when written. */
@Component
class ExtraFields {
    private final List<ExtraFieldSource> sources;
    private final Words words;

    ExtraFields(List<ExtraFieldSource> sources, Words words) {
        this.sources = sources;
        this.words = words;
    }

    private Stream<Offered> fields(Locale language) {
        return sources.stream().flatMap(source -> source.fields(language).stream());
    }

    /** Describes each field under the {@code extra} of its kind. */
    void describe(ObjectNode schema, Locale language) {
        fields(language).forEach(offered -> {
            var field = offered.field();
            var node = schema.withObject("/$defs/" + field.kind().code() + "/properties/extra/properties")
                    .putObject(field.name());
            node.put("type", "string")
                    .put("title", offered.label())
                    .put("description", offered.help())
                    .put("x-extra", field.type().name().toLowerCase(Locale.ROOT))
                    .put("x-jurisdiction", offered.jurisdiction());
            if (!field.choices().isEmpty()) {
                var labels = node.putObject("x-labels");
                offered.choices().forEach(labels::put);
            }
        });
    }

    /**
     * What stands already is kept, though an import wrote it before there was such a field.
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
        var language = words.asked();
        fields(language)
                .filter(offered -> offered.field().kind() == item.kind())
                .filter(offered -> !offered.field()
                        .admits(said.getOrDefault(offered.field().name(), "")))
                .findFirst()
                .ifPresent(offered -> {
                    throw refused(offered);
                });
    }

    private static ProblemException refused(Offered offered) {
        var message = message(offered.field().type());
        var choices = String.join(", ", offered.choices().values());
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "extra-field", offered.label())
                .field("extra." + offered.field().name(), message, choices);
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
