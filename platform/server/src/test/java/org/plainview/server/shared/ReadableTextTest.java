package org.plainview.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.server.shared.ReadableText.Section;

class ReadableTextTest {
    private static String html(String markdown) {
        return ReadableText.of(markdown).html();
    }

    @Test
    void whatATextNeedsIsThere() {
        assertThat(html("""
                ## Purpose

                The *board* and **staff** [ask](https://example.org/a?b=1&c=2).

                3. third
                4. fourth

                > quoted

                | kind | years |
                | --- | --- |
                | grades | 60 |
                """))
                .contains("<h2 id=\"s-purpose\">Purpose</h2>", "<em>board</em>", "<strong>staff</strong>")
                .contains("<a href=\"https://example.org/a?b&#61;1&amp;c&#61;2\">ask</a>")
                .contains("<ol start=\"3\">", "<blockquote>", "<th>kind</th>", "<td>60</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\" onclick='alert(1)'>x</a>",
                "<svg/onload=alert(1)>",
                "<style>body{display:none}</style>",
                "<iframe src=https://example.org></iframe>",
                "<!--><script>alert(1)</script-->",
                "`<script>`",
                "# <script>alert(1)</script>\n\n# \" onmouseover=\"alert(1)",
                "[a]: javascript:alert(1)\n\n[a]",
                "<https://example.org/\"onmouseover=alert(1)>",
            })
    void nothingInATextActs(String hostile) {
        assertThat(html(hostile))
                .doesNotContainPattern("(?i)<(script|img|svg|style|iframe|object|form|input)")
                .doesNotContainPattern("(?i)(href|src)=\"(?!https?:|mailto:)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
    }

    @Test
    void htmlIsShownAsTheLettersThatItIsMadeOf() {
        assertThat(html("A card holds <b>no name</b>.")).contains("&lt;b&gt;no name&lt;/b&gt;");
    }

    @Test
    void aPictureOfSomebodyElseIsALinkToIt() {
        assertThat(html("![How it flows](https://example.org/flow.png)"))
                .contains("<a href=\"https://example.org/flow.png\">How it flows</a>");
    }

    @Test
    void headingsBeginBelowThePagesOwnAndItsTitleIsNotRepeated() {
        var text = ReadableText.of("# 4151 Records\n\n## Scope\n\n#### Deep\n\n## Scope\n\n### 地域\n");

        assertThat(text.html()).doesNotContain("4151").contains("<h2 id=\"s-scope\">", "<h3 id=\"s-deep\">");
        assertThat(text.sections())
                .containsExactly(
                        new Section(2, "s-scope", "Scope"),
                        new Section(3, "s-deep", "Deep"),
                        new Section(2, "s-scope-2", "Scope"),
                        new Section(3, "s-地域", "地域"));
    }

    @Test
    void severalTextsOfOnePageHaveHeadingsOfTheirOwn() {
        assertThat(ReadableText.of("## Scope\n", 2, "records-").html())
                .contains("<h3 id=\"s-records-scope\">Scope</h3>");
    }

    @Test
    void severalTitlesAreSections() {
        assertThat(ReadableText.of("# One\n\na\n\n# Two\n\nb\n").sections())
                .extracting(Section::title)
                .containsExactly("One", "Two");
    }

    @Test
    void aTextIsComparedByWhatStandsAloneInIt() {
        assertThat(ReadableText.paragraphs("""
                \uFEFF# Title

                Two
                lines.

                - one
                - two

                  more

                | a | b |
                | - | - |
                | c | d |
                """))
                .isEqualTo(List.of("Title", "Two lines.", "one", "two", "more", "a | b", "c | d"));
    }

    @Test
    void itsLinksToTheWebAreFoundOnceEach() {
        var links = ReadableText.links("""
                [One](https://example.org/one "title"), again [one](https://example.org/one) and <http://example.org/two>.

                | a | b |
                | - | - |
                | ![picture](HTTPS://example.org/three.png) | [four][4] |

                [mail](mailto:office@example.org) [script](javascript:alert(1)) [near](#here) `[code](https://example.org/)`

                [4]: https://example.org/four
                """);

        assertThat(links)
                .containsExactly(
                        "https://example.org/one",
                        "http://example.org/two",
                        "HTTPS://example.org/three.png",
                        "https://example.org/four");
    }
}
