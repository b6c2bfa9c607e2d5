package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void everyTextStandsInEveryLanguageWithTheSameArguments() {
        var english = Sentences.in(Locale.ENGLISH).texts();
        for (var language : Sentences.publicLanguages()) {
            var texts = Sentences.in(Locale.forLanguageTag(language)).texts();
            assertThat(texts.keySet()).as(language).isEqualTo(english.keySet());
            texts.forEach((key, text) -> {
                assertThat(text).as(language + " " + key).isNotBlank().doesNotContain("'");
                assertThat(arguments(text)).as(language + " " + key).isEqualTo(arguments(english.get(key)));
            });
        }
    }

    private static List<String> arguments(@Nullable String text) {
        return ARGUMENT.matcher(String.valueOf(text))
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyKindFieldAndValueHasALabel(String language) {
        var locale = Locale.forLanguageTag(language);
        for (var kind : ItemKind.values()) {
            assertThat(FieldLabels.kind(kind, locale)).isNotBlank();
            assertThat(FieldLabels.one(kind, locale)).isNotBlank();
            for (var field : Shape.of(kind).fields()) {
                assertThat(FieldLabels.label(kind, field.name(), locale)).isNotBlank();
                if (field.valueClass().isEnum()) {
                    for (var value : field.valueClass().getEnumConstants()) {
                        assertThat(FieldLabels.value((Enum<?>) value, locale)).isNotBlank();
                    }
                }
            }
        }
        Shape.of(DistrictProfile.class)
                .fields()
                .forEach(field ->
                        assertThat(FieldLabels.profile(field.name(), locale)).isNotBlank());
        Shape.of(Scope.class)
                .fields()
                .forEach(field ->
                        assertThat(FieldLabels.scope(field.name(), locale)).isNotBlank());
    }

    /** Sets every field of every kind, one at a time, and unsets it again: each change must find its words. */
    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void everyChangeOfEveryFieldCanBeSaid(ItemKind kind) {
        var profile = DistrictProfile.of("Cedar Bluff", "UT", "America/Denver");
        var shape = Shape.of(kind);
        var bare = shape.fields().stream()
                .map(field -> field.required() ? value(field) : field.absent())
                .toArray();
        var empty = DistrictRecord.of(profile, (Item) shape.make(bare));
        for (int i = 1; i < bare.length; i++) {
            var field = shape.fields().get(i);
            var values = bare.clone();
            values[i] = field.list() ? List.of(value(field)) : field.required() ? otherValue(field) : value(field);
            var set = DistrictRecord.of(profile, (Item) shape.make(values));

            for (var language : List.of("en", "es")) {
                var said = new ArrayList<String>();
                assertThatCode(() -> {
                            said.addAll(say(empty, set, language));
                            said.addAll(say(set, empty, language));
                        })
                        .as(kind + "." + field.name())
                        .doesNotThrowAnyException();
                assertThat(said).as(kind + "." + field.name()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(said)
                        .allSatisfy(text -> assertThat(text).doesNotContain("{").doesNotContain("null"));
            }
        }
        assertThat(say(empty, DistrictRecord.of(profile, List.of()), "es")).isNotEmpty();
        assertThat(say(DistrictRecord.of(profile, List.of()), empty, "es")).isNotEmpty();
        assertThat(Difference.between(null, empty).sentences()).hasSize(1);
    }

    private static List<String> say(DistrictRecord before, DistrictRecord after, String language) {
        return Difference.between(before, after).sentences().stream()
                .map(line -> Sentences.in(Locale.forLanguageTag(language)).say(line.sentence()))
                .toList();
    }

    private static Object value(Field field) {
        return switch (field.type()) {
            case TEXT -> "Some text";
            case KEY -> Key.of("some-key");
            case CODE -> field.valueClass().getEnumConstants()[0];
            case DATE -> LocalDate.of(2026, 1, 2);
            case INTEGER -> 72;
            case BOOLEAN -> true;
            case DOCUMENT -> new DocumentHash("a".repeat(64));
            case SCOPE -> new Scope(List.of(), List.of(Grade.G1), List.of());
            case TRANSLATIONS -> Translations.of("es", Map.of("name", "Nombre"));
            case EXTRA -> Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("ut.order", "1")));
        };
    }

    private static Object otherValue(Field field) {
        return field.type() == FieldType.KEY ? Key.of("other-key") : "Other text";
    }

    @Test
    void aLanguageThatIsNotShippedIsAnsweredInEnglish() {
        assertThat(FieldLabels.one(ItemKind.ELEMENT, Locale.forLanguageTag("fr")))
                .isEqualTo("Data element");
        assertThat(FieldLabels.one(ItemKind.ELEMENT, Locale.forLanguageTag("es-MX")))
                .isEqualTo("Dato");
    }
}
