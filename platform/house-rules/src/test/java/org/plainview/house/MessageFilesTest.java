package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Never-rule 12: every message stands in every language of its readers, takes the same arguments there, and can be said. */
class MessageFilesTest {
    private static final Pattern FILE = Pattern.compile("(.*)_([a-z]{2,3})\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Set<String> STAFF = Set.of("en", "es");
    private static final Set<String> PARENTS = Set.of("ar", "en", "es", "hmn", "so", "vi", "zh");
    /** The bundles of what parents read. */
    private static final Set<String> PUBLIC =
            Set.of("platform", "requests", "sentences", "shared", "site", "subscriptions");

    /** In the server and in what it shows; the local run speaks English to developers. */
    private static final String SHIPPED = "src/main/resources/";

    /** The message files of all modules and plugins, without their languages. */
    static Set<String> bundles() {
        return files().map(file -> file.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> languages(String bundle) {
        return files().filter(file -> file.group(1).equals(bundle))
                .map(file -> file.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Matcher> files() {
        return Tree.files(".properties").stream()
                .map(file -> FILE.matcher(Tree.ROOT.relativize(file).toString()))
                .filter(file -> file.matches() && file.group().contains(SHIPPED));
    }

    @Test
    void whatTheSiteSaysShipsInEveryLanguageOfParentsAndAllElseInEnglishAndSpanish() {
        assertThat(bundles()).hasSizeGreaterThan(10);
        for (var bundle : bundles()) {
            assertThat(languages(bundle))
                    .as(bundle)
                    .isEqualTo(PUBLIC.contains(bundle.substring(bundle.lastIndexOf('/') + 1)) ? PARENTS : STAFF);
        }
    }

    @Test
    void everyLanguageSaysWhetherASpeakerReviewedIt() throws IOException {
        for (var language : PARENTS) {
            var bundle = bundles().stream()
                    .filter(each -> each.endsWith("/shared"))
                    .findFirst()
                    .orElseThrow();
            assertThat(load(bundle, language).getProperty("language.reviewed"))
                    .as(language)
                    .isIn("original", "no", "yes");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysTheSame(String bundle) throws IOException {
        var english = load(bundle, "en");
        for (var language : languages(bundle)) {
            var other = load(bundle, language);
            assertThat(other.stringPropertyNames())
                    .as(bundle + " in " + language)
                    .isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                var what = key + " in " + language;
                assertThat(other.getProperty(key)).as(what).isNotBlank();
                assertThat(arguments(other.getProperty(key)))
                        .as("arguments of " + what)
                        .isEqualTo(arguments(english.getProperty(key)));
                say(other.getProperty(key), Locale.of(language), what);
            }
        }
    }

    private static void say(String pattern, Locale language, String what) {
        for (int count : new int[] {0, 1, 2, 5_000}) {
            try {
                var said = new MessageFormat(pattern, language)
                        .format(new Object[] {count, count, count, count, count, count});
                assertThat(said).as(what).doesNotContain("{", "}");
            } catch (IllegalArgumentException broken) {
                throw new AssertionError(what + " is no pattern: " + pattern, broken);
            }
        }
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String bundle, String language) throws IOException {
        var file = Tree.ROOT.resolve(bundle + "_" + language + ".properties");
        assertThat(file).exists();
        var properties = new Properties();
        properties.load(new StringReader(Tree.read(file)));
        return properties;
    }
}
