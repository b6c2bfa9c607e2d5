package org.plainview.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.shared.Words;

/** Every message stands in every language that ships, with the same arguments, and can be said. */
class MessageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - "_en.properties".length()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyLanguageSaysTheSame(String module) {
        var english = load(module, Locale.ENGLISH);
        for (var language : Words.LANGUAGES) {
            var other = load(module, language);
            assertThat(other.stringPropertyNames())
                    .as(language.toLanguageTag())
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                assertThat(arguments(other.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
                say(other.getProperty(key), language, key);
            }
        }
    }

    private static void say(String pattern, Locale language, String key) {
        for (int count : new int[] {0, 1, 2, 5_000}) {
            var said = new MessageFormat(pattern, language).format(new Object[] {count, count, count, count, count});
            assertThat(said).as(key).doesNotContain("{", "}");
        }
    }

    private static String arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .reduce("", String::concat);
    }

    private static Properties load(String module, Locale language) {
        var properties = new Properties();
        try (var in =
                Files.newBufferedReader(FOLDER.resolve(module + "_" + language.toLanguageTag() + ".properties"))) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
