package org.plainview.server.policies.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ReadableText;
import org.plainview.server.sheets.Mutator;
import org.plainview.server.sheets.RefusedFileException;
import org.plainview.server.sheets.TextFile;
import org.xml.sax.InputSource;

/**
 * Texts and Word documents that nobody thought of, from the reading of their bytes to the HTML of the public page: none brings
 * about more than a refusal, a long wait, or a page with anything in it that acts or that breaks it.
 *
 * <p>Runs for a moment with the same files each time; {@code -Dfuzz.minutes=60} runs for an hour with others, of the seed
 * that it prints. A file that fails is left in {@code target/fuzz}.
 */
class ManualFuzzTest {
    private static final int FILES = 600;
    private static final long SEED = 2026;

    private static final byte[] MARKDOWN = """
            # 4151 Student *records*

            Adopted June 14, 2016. Revised 6/14/2022. [Minutes](https://example.org/a?b=1&c=2 "June") ![map](map.png)

            > The board **asks** <script>alert(1)</script> `code`

            - one
              1. two
                 - three

            | kind | years |
            | :--- | ---: |
            | grades | 60 |

            <div onclick="alert(1)">html</div>

            [a]: javascript:alert(1)
            [a] &amp; &#0; &lt; \\* \u202e
            """.getBytes(UTF_8);
    private static final byte[] WORD = WordFiles.document("""
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>4151 Student records</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The board </w:t></w:r><w:r><w:t>[1] &lt;b&gt;</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>kind</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
            """);

    @Test
    void nothingButARefusalComesOfAnyFile() throws IOException {
        var minutes = Integer.getInteger("fuzz.minutes", 0);
        long seed = Long.getLong("fuzz.seed", minutes == 0 ? SEED : System.nanoTime());
        System.out.println("fuzz seed " + seed);
        var random = new Random(seed);
        var mutator = new Mutator(random);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        int read = 0;
        for (int number = 0; number < FILES || System.nanoTime() < end; number++) {
            boolean isWord = random.nextInt(3) == 0;
            var file = mutator.mutated(isWord ? WORD : MARKDOWN, isWord ? MARKDOWN : WORD, isWord);
            read += taken(file, isWord) ? 1 : 0;
        }
        // A mutator that only ever breaks files would prove little.
        assertThat(read).isGreaterThan(FILES / 5);
    }

    /** @return whether the file could be read */
    private static boolean taken(byte[] file, boolean isWord) throws IOException {
        try {
            shown(isWord ? WordText.of(file) : TextFile.read(file));
            return true;
        } catch (ProblemException | RefusedFileException refused) {
            return false;
        } catch (RuntimeException | Error failure) {
            var folder = Files.createDirectories(Path.of("target", "fuzz"));
            var kept = Files.write(Files.createTempFile(folder, "", isWord ? ".docx" : ".md"), file);
            throw new AssertionError("see " + kept, failure);
        }
    }

    private static void shown(String markdown) {
        ManualHeading.of("a file", PolicyFiles.heading(markdown));
        BoardDates.of(markdown);
        ReadableText.paragraphs(markdown);
        ReadableText.links(markdown);
        var html = ReadableText.of(markdown).html();
        assertThat(html)
                .doesNotContainPattern("(?i)<(script|img|svg|style|iframe|object|form|input)")
                .doesNotContainPattern("(?i)(href|src)=\"(?!https?:|mailto:)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
        assertThat(isWellFormed(html)).as(html).isTrue();
    }

    private static boolean isWellFormed(String html) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader("<div>" + html + "</div>")));
            return true;
        } catch (Exception broken) {
            return false;
        }
    }

    static Stream<String> endless() {
        int many = 30_000;
        return Stream.of(
                "> ".repeat(many) + "x",
                "- ".repeat(many) + "x",
                "*a ".repeat(many) + "*".repeat(many),
                "**a _b ".repeat(many) + "_**".repeat(many),
                "[".repeat(many) + "x" + "](a)".repeat(many),
                "![".repeat(many) + "x" + "](https://a)".repeat(many),
                "`".repeat(many) + "x" + "``".repeat(many),
                "# a" + " ".repeat(many) + "b",
                "# a" + " #".repeat(many) + "b",
                "Adopted " + "1/".repeat(many),
                "Adopted" + " ".repeat(many) + "x",
                "<a ".repeat(many),
                "&#".repeat(many),
                "|".repeat(many) + "\n" + "|-".repeat(many) + "\n" + "|".repeat(many),
                "# same\n\n".repeat(many / 10));
    }

    /** The wait is a bound for what never ends, not a measure of speed. */
    @ParameterizedTest
    @MethodSource("endless")
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsBuiltToNestOrWaitWithoutEndIsShownAsAnythingElse(String markdown) {
        shown(markdown);
    }

    static Stream<Arguments> deepDocuments() {
        int deep = 3_000;
        return Stream.of(
                Arguments.of(
                        "tables",
                        "<w:tbl><w:tr><w:tc>".repeat(deep) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(deep)),
                Arguments.of("inserts", "<w:p>" + "<w:ins>".repeat(deep) + "</w:ins>".repeat(deep) + "</w:p>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deepDocuments")
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aWordDocumentThatNestsWithoutEndIsReadOrRefused(String name, String body) throws IOException {
        assertThat(List.of(true, false)).contains(taken(WordFiles.document(body), true));
    }
}
