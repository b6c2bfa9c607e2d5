package org.plainview.record.json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.CanonicalJson;
import org.plainview.record.Codes;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DocumentHash;
import org.plainview.record.Field;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Scope;
import org.plainview.record.Shape;
import org.plainview.record.Translations;

/** How one type of the record looks as JSON: its members in canonical order, prepared once. Writes without a tree. */
final class JsonForm {
    /** The member of the texts of a language that says by hashes what was translated; no field has this name. */
    static final String SOURCES = "translatedFrom";

    private static final Map<Class<?>, JsonForm> FORMS = Stream.concat(
                    Stream.of(DistrictProfile.class, Scope.class),
                    Arrays.stream(ItemKind.values()).map(ItemKind::type))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), type -> new JsonForm(Shape.of(type))));

    private final Shape shape;
    private final List<Member> sorted;
    private final Map<String, Member> byName;

    private JsonForm(Shape shape) {
        this.shape = shape;
        var fields = shape.fields();
        // String's own order compares UTF-16 code units, which is the order that RFC 8785, section 3.2.3, asks for.
        sorted = IntStream.range(0, fields.size())
                .mapToObj(i -> Member.of(fields.get(i), i))
                .sorted(Comparator.comparing(member -> member.field().name()))
                .toList();
        byName = sorted.stream()
                .collect(Collectors.toUnmodifiableMap(member -> member.field().name(), Function.identity()));
    }

    static JsonForm of(Class<?> type) {
        var form = FORMS.get(type);
        if (form == null) {
            throw new IllegalArgumentException(type + " is not part of the record");
        }
        return form;
    }

    Shape shape() {
        return shape;
    }

    @Nullable
    Member member(String name) {
        return byName.get(name);
    }

    void write(StringBuilder out, Object owner) {
        out.append('{');
        boolean first = true;
        for (var member : sorted) {
            var value = member.field().valueIn(owner);
            if (value == null || member.field().isAbsent(value)) {
                continue;
            }
            if (!first) {
                out.append(',');
            }
            first = false;
            out.append(member.opening());
            if (value instanceof List<?> entries) {
                writeList(out, member, entries);
            } else {
                writeValue(out, member, value);
            }
        }
        out.append('}');
    }

    private static void writeList(StringBuilder out, Member member, List<?> entries) {
        out.append('[');
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            writeValue(out, member, entries.get(i));
        }
        out.append(']');
    }

    private static void writeValue(StringBuilder out, Member member, Object value) {
        switch (member.field().type()) {
            case TEXT -> CanonicalJson.string(out, (String) value);
            case KEY -> out.append('"').append(((Key) value).value()).append('"');
            case DOCUMENT -> out.append('"').append((DocumentHash) value).append('"');
            case CODE ->
                out.append('"')
                        .append(member.codes().get(((Enum<?>) value).ordinal()))
                        .append('"');
            case DATE -> out.append('"').append((LocalDate) value).append('"');
            case INTEGER -> out.append((int) (Integer) value);
            case BOOLEAN -> out.append((boolean) (Boolean) value);
            case SCOPE -> of(Scope.class).write(out, value);
            case TRANSLATIONS -> writeTranslations(out, (Translations) value);
            case EXTRA -> writeTexts(out, (Map<?, ?>) value, null);
        }
    }

    private static void writeTranslations(StringBuilder out, Translations translations) {
        out.append('{');
        boolean first = true;
        for (var language : translations.byLanguage().entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            CanonicalJson.string(out, language.getKey());
            out.append(':');
            writeTexts(out, language.getValue(), translations.sources().get(language.getKey()));
        }
        out.append('}');
    }

    /** @param sources stand among the texts under the name {@link #SOURCES}; null where there are none */
    private static void writeTexts(StringBuilder out, Map<?, ?> texts, @Nullable Map<String, String> sources) {
        var members = new TreeMap<String, Object>();
        texts.forEach((name, text) -> members.put((String) name, text));
        if (sources != null) {
            members.put(SOURCES, sources);
        }
        out.append('{');
        boolean first = true;
        for (var member : members.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            CanonicalJson.string(out, member.getKey());
            out.append(':');
            if (member.getValue() instanceof Map<?, ?> inner) {
                writeTexts(out, inner, null);
            } else {
                CanonicalJson.string(out, (String) member.getValue());
            }
        }
        out.append('}');
    }

    /**
     * A field as a member of a JSON object.
     *
     * @param position where the field stands among those of its type
     * @param opening what is written before the value
     * @param codes the codes of its enum by ordinal; empty for other types
     * @param byCode the values of its enum by code
     */
    record Member(Field field, int position, String opening, List<String> codes, Map<String, Enum<?>> byCode) {
        static Member of(Field field, int position) {
            var opening = "\"" + field.name() + "\":";
            if (!field.valueClass().isEnum()) {
                return new Member(field, position, opening, List.of(), Map.of());
            }
            var values = Arrays.stream(field.valueClass().getEnumConstants())
                    .<Enum<?>>map(Enum.class::cast)
                    .toList();
            return new Member(
                    field,
                    position,
                    opening,
                    values.stream().map(Codes::of).toList(),
                    values.stream().collect(Collectors.toUnmodifiableMap(Codes::of, Function.identity())));
        }
    }
}
