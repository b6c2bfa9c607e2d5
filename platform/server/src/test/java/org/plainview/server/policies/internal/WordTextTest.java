package org.plainview.server.policies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.shared.ProblemException;

class WordTextTest {
    @Test
    void headingsListsTablesAndEmphasisBecomeMarkdown() {
        var text = WordText.of(WordFiles.document("""
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>4151 Student records</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">board </w:t></w:r>
                  <w:r><w:t>keeps * records [1] &lt;b&gt;</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Scope</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>kind</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>years</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>grades | marks</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>60</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:r><w:t>2024. a year at the beginning</w:t></w:r></w:p>
                """));

        assertThat(text)
                .contains("# 4151 Student records", "The **board** keeps \\* records \\[1\\] \\<b\\>", "# Scope")
                .containsPattern("\\|\\s*kind\\s*\\|\\s*years\\s*\\|")
                .contains("grades \\| marks")
                .contains("2024\\. a year");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "policy-word-doctype",
                        WordFiles.withPart(
                                "word/styles.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")),
                Arguments.of("policy-word-macros", WordFiles.withPart("word/vbaProject.bin", "x")),
                Arguments.of(
                        "policy-word-bomb", WordFiles.withPart("word/media/image.bmp", " ".repeat(51 * 1024 * 1024))),
                Arguments.of("policy-not-word", WordFiles.package_("xl/workbook.xml", "<workbook/>")),
                Arguments.of("policy-word-damaged", WordFiles.cut(WordFiles.paragraph("Words"))),
                Arguments.of("policy-word-damaged", WordFiles.package_("word/document.xml", "<w:document")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsBuiltToDoMoreIsRefused(String reason, byte[] docx) {
        assertThatThrownBy(() -> WordText.of(docx))
                .isInstanceOf(ProblemException.class)
                .hasMessage(reason);
    }
}
