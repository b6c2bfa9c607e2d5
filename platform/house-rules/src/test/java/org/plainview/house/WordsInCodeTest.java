package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Never-rule 12: no text of the interface stands in Java. Two words beside each other in a string are taken for such text,
 * unless the statement says who reads it: someone who reads a log, an exception, the audit, a metric, or a machine.
 */
class WordsInCodeTest {
    /** What the pages of the platform are made by. A plugin's words are held to its messages by the plugins' contract. */
    private static final List<String> MODULES = List.of("platform/server", "platform/record", "platform/record-json");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|\"\"\".*?\"\"\"");

    /** Statements whose words are no part of the interface. */
    private static final Pattern FOR_OTHERS = Pattern.compile(String.join(
            "|",
            // Those who run the server.
            "\\bthrow\\b|\\b\\w*(Exception|Error)\\(|requireNonNull\\(|\\bsuper\\(|\\bLOG\\.|\\.description\\(|HOW_TO_MEND",
            "caused by",
            // The audit of work across districts.
            "across\\.call\\(|\\bchange\\(",
            // The database and the compiler.
            "\\.sql\\(|\\.prepareStatement\\(|copyIn\\(|queryForObject\\(|@(Select|Insert|Update|Delete|SuppressWarnings)\\b|String COLUMNS",
            // The columns of a file that we read, and what names of districts are compared without.
            "\\.getField\\(|\\bPattern\\b|ofPattern\\(|FORMS"));

    /** Regular expressions and the beginnings of documents. */
    private static final Pattern NOT_PROSE = Pattern.compile("\\\\\\\\[bswd]|<!");

    @Test
    void whatPeopleReadStandsInMessageFiles() {
        var found = new ArrayList<String>();
        var files = MODULES.stream()
                .flatMap(module -> Tree.files(".java").stream()
                        .filter(file ->
                                file.startsWith(Tree.ROOT.resolve(module).resolve("src/main"))))
                .toList();
        files.forEach(file -> found.addAll(words(file)));

        assertThat(files).hasSizeGreaterThan(200);
        assertThat(found).as("words in code, which nobody can translate").isEmpty();
    }

    @Test
    void wordsAreFoundWhereTheyWouldBeRead() {
        assertThat(words("page.title(\"Data about students\");")).hasSize(1);
        assertThat(words("throw new IllegalStateException(\"no such thing\");")).isEmpty();
        assertThat(words("/* \"not code\" */ say(language, \"page.title\");")).isEmpty();
    }

    private static List<String> words(Path file) {
        return words(Tree.read(file)).stream()
                .map(words -> Tree.ROOT.relativize(file) + ": " + words)
                .toList();
    }

    private static List<String> words(String source) {
        var code = COMMENT.matcher(source).replaceAll("");
        return LITERAL.matcher(code)
                .results()
                .filter(literal -> WORDS.matcher(literal.group(1)).find()
                        && !NOT_PROSE.matcher(literal.group(1)).find()
                        && !FOR_OTHERS.matcher(statement(code, literal)).find())
                .map(MatchResult::group)
                .toList();
    }

    /** From the end of the statement before to the end of the literal. */
    private static String statement(String code, MatchResult literal) {
        int start = literal.start();
        while (start > 0 && ";{}".indexOf(code.charAt(start - 1)) < 0) {
            start--;
        }
        return code.substring(start, literal.end());
    }
}
