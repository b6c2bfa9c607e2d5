package org.plainview.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Sentence.FieldName;
import org.plainview.record.Sentence.Language;
import org.plainview.record.Sentence.Name;

/** Says sentences about the record in one language, from the message files that lie beside this class. */
public final class Sentences {
    /** In which all is said, to staff and software too. */
    private static final List<String> LANGUAGES = List.of("en", "es");

    /** In which is said what the public reads, by the language in the names of the files. */
    private static final List<String> PUBLIC_LANGUAGES = List.of("en", "es", "hmn", "so", "zh-Hans", "vi", "ar");

    private static final Sentences ENGLISH = new Sentences("en");
    private static final Map<String, Sentences> BY_LANGUAGE = PUBLIC_LANGUAGES.stream()
            .map(Sentences::new)
            .collect(Collectors.toUnmodifiableMap(each -> each.locale.getLanguage(), each -> each));

    /** How a day is written: in Java's long form or, where Java does not know the language, by a pattern. */
    private static final String DATE_PATTERN = "date.pattern";

    private static final String LONG = "long";
    /** So many entries of a list are named in one sentence; of a longer one the rest is counted. */
    private static final int NAMED = 8;

    /** The fields that mean the same wherever they stand. */
    private static final Set<String> SHARED = Set.of("key", "scope", "translations", "extra");

    private final Locale locale;
    private final SortedMap<String, String> texts;
    private final DateTimeFormatter dates;

    private Sentences(String tag) {
        locale = Locale.forLanguageTag(tag);
        var said = load("sentences_" + locale.getLanguage() + ".properties");
        var pattern = Objects.requireNonNull(said.remove(DATE_PATTERN), DATE_PATTERN);
        // The customs of the United States in whichever language: a Spanish date of a district in Utah.
        dates = (pattern.equals(LONG)
                        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        : DateTimeFormatter.ofPattern(pattern))
                .withLocale(
                        new Locale.Builder().setLocale(locale).setRegion("US").build());
        said.putAll(load("desk_" + (LANGUAGES.contains(tag) ? tag : "en") + ".properties"));
        texts = Collections.unmodifiableSortedMap(said);
    }

    private static SortedMap<String, String> load(String file) {
        var properties = new Properties();
        try (var stream = Sentences.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Sentences in the language of {@code locale}; in English where Plainview does not ship that language. */
    public static Sentences in(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** The languages in which all is said, by their BCP 47 codes. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** The languages in which is said what the public reads, by their BCP 47 codes; {@link #languages} are among them. */
    public static List<String> publicLanguages() {
        return PUBLIC_LANGUAGES;
    }

    /** A day in full, as the language writes it in the United States. */
    public String date(LocalDate day) {
        return dates.format(day);
    }

    /** The sentence, beginning with a capital and without a full stop. */
    public String say(Sentence sentence) {
        return capital(inside(sentence));
    }

    /** A value of a field as people read it: a date, a label, a list; nothing for null. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> code -> code(code);
            default -> word(value);
        };
    }

    private String inside(Sentence sentence) {
        var words = sentence.arguments().stream().map(this::word).toArray();
        return new MessageFormat(text(sentence.key()), locale).format(words);
    }

    private String word(Object argument) {
        return switch (argument) {
            case String text -> text;
            case Sentence sentence -> inside(sentence);
            case Name name -> name.byLanguage().getOrDefault(locale.toLanguageTag(), name.label());
            case FieldName name -> find("the", name.owner(), name.field());
            case Language language -> Locale.forLanguageTag(language.tag()).getDisplayName(locale);
            case Enum<?> value -> lower(code(value));
            case Key key -> key.value();
            case Boolean value -> text(value ? "value.yes" : "value.no");
            case LocalDate date -> date(date);
            case Integer number -> MessageFormat.format("{0}", number);
            case Scope scope -> scope(scope);
            case List<?> list -> list(list);
            case Translations translations ->
                list(translations.byLanguage().keySet().stream()
                        .map(Language::new)
                        .toList());
            default -> argument.toString();
        };
    }

    private String scope(Scope scope) {
        if (scope.isEveryone()) {
            return text("scope.everyone");
        }
        var parts = new ArrayList<Object>(scope.schools());
        parts.addAll(scope.grades());
        parts.addAll(scope.programs());
        return list(parts);
    }

    private String list(List<?> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        var words = new ArrayList<String>();
        // Counting instead of naming must shorten: two entries over the limit are shorter named than counted.
        int named = entries.size() <= NAMED + 1 ? entries.size() : NAMED;
        entries.subList(0, named).forEach(entry -> words.add(word(entry)));
        if (named < entries.size()) {
            words.add(inside(Sentence.of("list.more", entries.size() - named)));
        }
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(words);
    }

    /** The label of a field. */
    String field(String owner, String field) {
        return find("field", owner, field);
    }

    /** What a field means, where its label does not say it all. */
    Optional<String> about(String owner, String field) {
        var own = texts.get("about." + owner + "." + field);
        return own != null || SHARED.contains(field)
                ? Optional.of(own == null ? text("about." + field) : own)
                : Optional.empty();
    }

    String code(Enum<?> value) {
        return text("code." + value.getDeclaringClass().getSimpleName() + "." + Codes.of(value));
    }

    /** A text that needs no arguments. */
    String text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + locale);
        }
        return text;
    }

    SortedMap<String, String> texts() {
        return texts;
    }

    /** The text of a field of one owner, or the one that the field has wherever it stands. */
    private String find(String what, String owner, String field) {
        var own = texts.get(what + "." + owner + "." + field);
        return own == null ? text(what + "." + field) : own;
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** The label inside a sentence: small at its beginning, unless it begins with an abbreviation or a number. */
    private String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(locale) + label.substring(1);
    }
}
