package org.plainview.server.policies.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.record.PolicyKind;
import org.plainview.server.documents.Documents;
import org.plainview.server.shared.FileContent;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.sheets.Refusals;
import org.plainview.server.sheets.RefusedFileException;
import org.plainview.server.sheets.StudentLists;
import org.plainview.server.sheets.TextFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the files of a policy manual for the district in scope and keeps their words as documents, which nothing names until
 * somebody takes them into the record. Safe to use from many threads.
 */
@Component
class PolicyFiles {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,3}[ \\t]+(\\S.*)$");
    /** What a PDF or plain text begins with may be its heading, if it is no longer than this. */
    private static final int LONGEST_HEADING = 120;

    private final Documents documents;

    PolicyFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * What one file says.
     *
     * @param text its words; null of a PDF
     * @param document itself; null of what is not a PDF
     */
    record Found(
            String file,
            ManualHeading heading,
            BoardDates dates,
            @Nullable DocumentHash text,
            @Nullable DocumentHash document) {
        @Nullable
        LocalDate since() {
            return dates.since();
        }

        PolicyKind kind() {
            return heading.kind();
        }
    }

    /** A file as it was read, or why it was not; exactly one of the two. */
    record Outcome(
            String file, @Nullable Found found, @Nullable ProblemException problem) {}

    /**
     * One outcome a file: a ZIP has many, anything else one.
     *
     * @throws ProblemException if a ZIP cannot be read
     */
    List<Outcome> read(byte[] content, String name) {
        if (FileContent.of(content) == FileContent.ZIP && !isWord(name)) {
            return ZippedFiles.of(content).stream().map(this::outcome).toList();
        }
        return List.of(outcome(new NamedFile(name, content)));
    }

    private static boolean isWord(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    private Outcome outcome(NamedFile file) {
        try {
            return new Outcome(file.path(), found(file), null);
        } catch (ProblemException refused) {
            return new Outcome(file.path(), null, refused);
        }
    }

    private Found found(NamedFile file) {
        return switch (FileContent.of(file.content())) {
            case PDF -> {
                var kept = documents.receive(file.content(), file.name());
                var words = documents.text(kept.hash()).orElse("");
                yield found(file, firstLine(words), words, null, kept.hash());
            }
            case ZIP -> written(file, WordText.of(file.content()));
            case TEXT -> {
                var text = text(file);
                yield file.name().toLowerCase(Locale.ROOT).endsWith(".txt")
                        ? found(file, firstLine(text), text, kept(file, MarkdownOfHtml.ofPlain(text)), null)
                        : written(file, text);
            }
            default ->
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "policy-other-type")
                        .field("file", FileContent.of(file.content()).message());
        };
    }

    /** With one kind of line break, and without the signs that steer printers. What is made of it may hide that it was a list. */
    private static String text(NamedFile file) {
        try {
            var text = TextFile.read(file.content());
            StudentLists.requireNone(text);
            return text.replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .replace('\f', '\n')
                    .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        } catch (RefusedFileException refused) {
            throw Refusals.problem(refused);
        }
    }

    private Found written(NamedFile file, String markdown) {
        return found(file, heading(markdown), markdown, kept(file, markdown), null);
    }

    /** The first heading of a text, or else its first words. */
    static @Nullable String heading(String markdown) {
        return HEADING.matcher(markdown)
                .results()
                .map(match -> withoutClosing(match.group(1).strip()))
                .findFirst()
                .orElseGet(() -> firstLine(markdown));
    }

    /** A heading may end with the signs that it began with, after a space. */
    private static String withoutClosing(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return end > 0 && Character.isWhitespace(heading.charAt(end - 1))
                ? heading.substring(0, end).strip()
                : heading;
    }

    private DocumentHash kept(NamedFile file, String markdown) {
        return documents
                .receive(markdown.getBytes(StandardCharsets.UTF_8), file.stem() + ".md")
                .hash();
    }

    private static Found found(
            NamedFile file,
            @Nullable String heading,
            String words,
            @Nullable DocumentHash text,
            @Nullable DocumentHash document) {
        return new Found(file.path(), ManualHeading.of(file.stem(), heading), BoardDates.of(words), text, document);
    }

    private static @Nullable String firstLine(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[*_#]+", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.length() <= LONGEST_HEADING)
                .orElse(null);
    }
}
