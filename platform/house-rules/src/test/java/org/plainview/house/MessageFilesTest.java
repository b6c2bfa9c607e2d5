package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Never-rule 12: every message stands in every shipped language and takes the same arguments there. */
class MessageFilesTest {
    @Test
    void everyMessageStandsInEveryLanguage() throws IOException {
        var english = Tree.files("_en.properties").stream()
                .filter(file -> file.toString().contains("src/main/"))
                .toList();
        assertThat(english).isNotEmpty();
        for (var file : english) {
            var spanish = Path.of(file.toString().replace("_en.properties", "_es.properties"));
            assertThat(spanish)
                    .as("the Spanish twin of " + Tree.ROOT.relativize(file))
                    .exists();
            var en = load(file);
            var es = load(spanish);
            assertThat(es.keySet()).as(Tree.ROOT.relativize(spanish).toString()).isEqualTo(en.keySet());
            for (var key : en.stringPropertyNames()) {
                assertThat(es.getProperty(key)).as(key + " in Spanish").isNotBlank();
                assertThat(arguments(es.getProperty(key), key))
                        .as("arguments of " + key + " in " + spanish.getFileName())
                        .isEqualTo(arguments(en.getProperty(key), key));
            }
        }
    }

    private static int arguments(String pattern, String key) {
        try {
            Format[] formats = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex();
            return formats.length;
        } catch (IllegalArgumentException broken) {
            throw new AssertionError("message " + key + " is no pattern: " + pattern, broken);
        }
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }
}
