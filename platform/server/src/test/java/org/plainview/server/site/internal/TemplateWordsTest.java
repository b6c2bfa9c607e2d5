package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Never-rule 12 for templates: what people read stands in message files. */
class TemplateWordsTest {
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("(?:aria-label|alt|title|placeholder)=\"(?!\\$\\{)[^\"]*\\p{L}[^\"]*\"");
    private static final List<Pattern> NOT_TEXT = List.of(
            Pattern.compile("(?m)^@(?:import|param).*$"),
            Pattern.compile("(?s)<%--.*?--%>"),
            Pattern.compile("<![^>]*>"));

    @Test
    void templatesHoldNoWords() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates).isNotEmpty().allSatisfy(file -> {
                var source = read(file);
                assertThat(SPOKEN_ATTRIBUTE.matcher(source).find())
                        .as("an attribute of " + file)
                        .isFalse();
                assertThat(words(source)).as("the text of " + file).doesNotContainPattern("\\p{L}");
            });
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is left of a template without tags, expressions and control structures. */
    static String words(String template) {
        var text = template;
        for (var pattern : NOT_TEXT) {
            text = pattern.matcher(text).replaceAll("");
        }
        return withoutTags(withoutCode(text));
    }

    private static String withoutTags(String text) {
        return text.replaceAll("<[^>]*>", "");
    }

    /** Drops each <code>${…}</code> and each directive with its balanced parentheses, and keeps what blocks hold. */
    private static String withoutCode(String text) {
        var out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("${", at) || text.startsWith("$unsafe{", at) || text.startsWith("!{", at)) {
                at = end(text, text.indexOf('{', at), '{', '}');
            } else if (text.charAt(at) == '@' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                at++;
                while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                    at++;
                }
                if (at < text.length() && text.charAt(at) == '(') {
                    int end = end(text, at, '(', ')');
                    int block = text.indexOf("@`", at);
                    if (block >= 0 && block < end) {
                        out.append(withoutCode(text.substring(block + 2, text.lastIndexOf('`', end))));
                    }
                    at = end;
                }
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private static int end(String text, int start, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open == '{' && c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    @Test
    void wordsAreFound() {
        assertThat(words("@param String a\n<p class=\"x\">${a.b(\"}\")} @if(a.c()) Hello @endif</p>"))
                .contains("Hello");
        assertThat(words("@template.x(frame = f, content = @`<h1>Title</h1>`)")).contains("Title");
        assertThat(words("@template.x(frame = f, content = @`<h1>${t}</h1>`)").strip())
                .isEmpty();
    }
}
