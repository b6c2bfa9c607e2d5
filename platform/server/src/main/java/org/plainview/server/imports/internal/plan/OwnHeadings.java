package org.plainview.server.imports.internal.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.FieldLabels;
import org.plainview.record.ItemKind;
import org.plainview.record.Sentences;

/**
 * The headings that Plainview itself writes over the items of a kind, in every language that it speaks. A sheet with most
 * of them is one of its own, so nothing is left to guess, also where a person has added columns or taken some away.
 */
public final class OwnHeadings {
    private static final String KEY = "key";
    private static final Pattern IN_LANGUAGE = Pattern.compile("(.+) \\[([A-Za-z0-9-]+)]");
    private static final List<Sheet> SHEETS = Sentences.languages().stream()
            .map(Locale::forLanguageTag)
            .flatMap(language -> Arrays.stream(ItemKind.values()).map(kind -> new Sheet(kind, words(kind, language))))
            .toList();

    private OwnHeadings() {}

    private static Map<String, String> words(ItemKind kind, Locale language) {
        return Target.longOf(kind).fields().stream()
                .collect(Collectors.toUnmodifiableMap(field -> Fold.of(of(kind, field, language)), field -> field));
    }

    /**
     * The heading of a column.
     *
     * @param field such as {@code description}, {@code description@es}, {@code scope.grades}, {@code extra:ut.order}
     */
    public static String of(ItemKind kind, String field, Locale language) {
        if (field.startsWith(Slot.EXTRA)) {
            return field.substring(Slot.EXTRA.length());
        }
        int at = field.indexOf('@');
        if (at > 0) {
            return of(kind, field.substring(0, at), language) + " [" + field.substring(at + 1) + "]";
        }
        int dot = field.indexOf('.');
        return dot > 0
                ? FieldLabels.scope(field.substring(dot + 1), language)
                : FieldLabels.label(kind, field, language);
    }

    /** What the columns are, by their places, if these are the headings of a sheet of Plainview's own. */
    static Optional<Reading> read(List<String> headings) {
        return read(headings, SHEETS.stream());
    }

    /** The same for a sheet whose kind is known. */
    static Optional<Reading> read(List<String> headings, ItemKind kind) {
        return read(headings, SHEETS.stream().filter(sheet -> sheet.kind == kind));
    }

    private static Optional<Reading> read(List<String> headings, Stream<Sheet> sheets) {
        var folded = headings.stream().map(Fold::of).toList();
        return sheets.filter(sheet -> sheet.isOf(folded))
                .map(sheet -> sheet.read(headings, folded))
                .reduce((one, other) -> other.fields.size() > one.fields.size() ? other : one);
    }

    /** @param fields by the column's place */
    record Reading(ItemKind kind, Map<Integer, String> fields) {}

    /** @param fields by their headings in one language, folded */
    private record Sheet(ItemKind kind, Map<String, String> fields) {
        /** A few of the words stand on many a sheet; most of them, the key's among them, on its own alone. */
        boolean isOf(List<String> folded) {
            long known = folded.stream().filter(fields::containsKey).distinct().count();
            return 2 * known > fields.size() && folded.stream().anyMatch(heading -> KEY.equals(fields.get(heading)));
        }

        Reading read(List<String> headings, List<String> folded) {
            var read = new TreeMap<Integer, String>();
            var columns = new HashMap<String, Integer>();
            for (int column = 0; column < headings.size(); column++) {
                var field = field(headings.get(column), folded.get(column));
                if (field != null && columns.putIfAbsent(field, column) == null) {
                    read.put(column, field);
                }
            }
            return new Reading(kind, read);
        }

        private @Nullable String field(String heading, String folded) {
            var field = fields.get(folded);
            if (field == null) {
                var matcher = IN_LANGUAGE.matcher(heading);
                var text = matcher.matches() ? fields.get(Fold.of(matcher.group(1))) : null;
                field = text == null ? Slot.EXTRA + heading : text + "@" + matcher.group(2);
            }
            return Slot.of(kind, field).isPresent() ? field : null;
        }
    }
}
