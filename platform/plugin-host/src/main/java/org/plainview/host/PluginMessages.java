package org.plainview.host;

import java.io.IOException;
import java.io.StringReader;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plainview.host.Flaw.Kind;
import org.plainview.spi.Message;

/**
 * All that a plugin can say, in every language that it ships: its files {@code messages_en.properties},
 * {@code messages_es.properties} and so on, in UTF-8, at the root of its JAR.
 */
public final class PluginMessages {
    /** The language that every plugin ships, and the one for readers of a language that it does not ship. */
    public static final String FALLBACK = "en";
    /** What the console and the operator's list call the plugin. */
    public static final String TITLE = "plugin.title";

    private static final Pattern FILE = Pattern.compile("messages_([a-z]{2,3}(?:-[A-Z]{2})?)\\.properties");
    private static final Pattern PAIRED_QUOTES = Pattern.compile("''|'[{}]'");

    private final SortedMap<String, SortedMap<String, String>> byLanguage;

    private PluginMessages(SortedMap<String, SortedMap<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** The language of a message file, or nothing if {@code fileName} is not one. */
    public static Optional<String> languageOf(String fileName) {
        var matcher = FILE.matcher(fileName);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * @param files the text of each file by its language
     * @throws IllegalArgumentException if a text is not a properties file
     */
    public static PluginMessages of(Map<String, String> files) {
        var byLanguage = new TreeMap<String, SortedMap<String, String>>();
        files.forEach((language, text) -> byLanguage.put(language, read(text)));
        return new PluginMessages(byLanguage);
    }

    private static SortedMap<String, String> read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string is read without failing", impossible);
        }
        var texts = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(name -> texts.put(name, Objects.requireNonNull(properties.getProperty(name))));
        return texts;
    }

    public SortedSet<String> languages() {
        return new TreeSet<>(byLanguage.keySet());
    }

    public boolean contains(Message message) {
        return english().containsKey(message.key());
    }

    /** What an author should mend: keys that a language lacks, patterns that do not read. Empty if all is in order. */
    public List<String> problems() {
        return flaws().stream().map(Flaw::toString).toList();
    }

    List<Flaw> flaws() {
        if (!byLanguage.containsKey(FALLBACK)) {
            return List.of(Flaw.of(Kind.MESSAGES_NO_FILE, file(FALLBACK)));
        }
        var flaws = new ArrayList<Flaw>();
        if (!english().containsKey(TITLE)) {
            flaws.add(Flaw.of(Kind.MESSAGES_LACK, file(FALLBACK), TITLE));
        }
        byLanguage.forEach((language, texts) -> {
            var file = file(language);
            english().keySet().stream()
                    .filter(key -> !texts.containsKey(key))
                    .forEach(key -> flaws.add(Flaw.of(Kind.MESSAGES_LACK, file, key)));
            texts.forEach((key, pattern) -> flaw(file, key, pattern).ifPresent(flaws::add));
        });
        return flaws;
    }

    private static String file(String language) {
        return "messages_" + language + ".properties";
    }

    private Optional<Flaw> flaw(String file, String key, String pattern) {
        if (pattern.isBlank()) {
            return Optional.of(Flaw.of(Kind.MESSAGES_BLANK, file, key));
        }
        if (PAIRED_QUOTES.matcher(pattern).replaceAll("").contains("'")) {
            return Optional.of(Flaw.of(Kind.MESSAGES_APOSTROPHE, file, key));
        }
        var english = english().get(key);
        if (english == null) {
            return Optional.of(Flaw.of(Kind.MESSAGES_NOT_IN_ENGLISH, file, key));
        }
        try {
            if (Arrays.stream(new MessageFormat(pattern, Locale.ROOT).getFormats())
                    .anyMatch(Objects::nonNull)) {
                return Optional.of(Flaw.of(Kind.MESSAGES_FORMAT, file, key));
            }
            return placeholders(pattern).equals(placeholders(english))
                    ? Optional.empty()
                    : Optional.of(Flaw.of(Kind.MESSAGES_OTHER_ARGUMENTS, file, key));
        } catch (IllegalArgumentException broken) {
            return Optional.of(Flaw.of(Kind.MESSAGES_PATTERN, file, key, String.valueOf(broken.getMessage())));
        }
    }

    private static SortedSet<Integer> placeholders(String pattern) {
        var used = new TreeSet<Integer>();
        var count = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
        for (int index = 0; index < count; index++) {
            var probe = new MessageFormat(pattern, Locale.ROOT);
            probe.setFormatByArgumentIndex(index, new Literal());
            if (Arrays.stream(probe.getFormats()).anyMatch(Literal.class::isInstance)) {
                used.add(index);
            }
        }
        return used;
    }

    /** The words of {@code message} in the language of {@code locale}, else in English. */
    public String text(Message message, Locale locale) {
        var texts = byLanguage.getOrDefault(
                locale.toLanguageTag(), byLanguage.getOrDefault(locale.getLanguage(), english()));
        var pattern = texts.getOrDefault(message.key(), english().get(message.key()));
        if (pattern == null) {
            throw new IllegalArgumentException("the plugin has no message " + message.key());
        }
        return new MessageFormat(pattern, locale).format(message.arguments().toArray());
    }

    private SortedMap<String, String> english() {
        return byLanguage.getOrDefault(FALLBACK, new TreeMap<>());
    }

    /** Marks an argument so that its use can be seen. */
    private static final class Literal extends Format {
        @Override
        public StringBuffer format(Object object, StringBuffer target, java.text.FieldPosition position) {
            return target.append(object);
        }

        @Override
        public Object parseObject(String source, java.text.ParsePosition position) {
            throw new UnsupportedOperationException("only ever formats");
        }
    }
}
