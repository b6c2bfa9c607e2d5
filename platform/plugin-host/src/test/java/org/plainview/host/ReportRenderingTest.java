package org.plainview.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.spi.Message;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Text;

class ReportRenderingTest {
    private static final ReportDocument DOCUMENT = new ReportDocument(
            Message.of("title"),
            List.of(
                    new ReportDocument.Heading(2, Text.of(Message.of("heading"))),
                    new ReportDocument.Paragraph(Text.of("Words, \"quoted\"")),
                    new ReportDocument.Verbatim("en", "As the law says."),
                    new ReportDocument.Table(
                            "t",
                            Message.of("caption"),
                            List.of(
                                    Column.of("NAME"),
                                    new Column(Text.of("WHY"), Text.of("Federal")),
                                    new Column(Text.of("WHY"), Text.of("State"))),
                            List.of(
                                    List.of(Text.of("=cmd()"), Text.of("x"), Text.of("")),
                                    List.of(Text.of("a,\"b\"\nc"), Text.of(""), Text.of(Message.of("cell")))))));

    private final ResolvedReport report = ReportRendering.resolve(message -> "<" + message.key() + ">", DOCUMENT);

    @Test
    void csvHasTwoHeadingRowsAndNoFormulas() {
        assertThat(ReportRendering.csv(report.table("t").orElseThrow()))
                .isEqualTo(",WHY,WHY\r\nNAME,Federal,State\r\n'=cmd(),x,\r\n\"a,\"\"b\"\"\nc\",,<cell>\r\n");
    }

    @Test
    void neighboursShareAGroup() {
        assertThat(report.table("t").orElseThrow().groups())
                .containsExactly(new ResolvedReport.Group("", 1), new ResolvedReport.Group("WHY", 2));
    }

    @Test
    void jsonSaysEverything() {
        assertThat(ReportRendering.json(report))
                .startsWith("{\"title\":\"<title>\",\"blocks\":[{\"heading\":\"<heading>\",\"level\":2},")
                .contains(
                        "{\"paragraph\":\"Words, \\\"quoted\\\"\"}",
                        "{\"verbatim\":\"As the law says.\",\"language\":\"en\"}")
                .contains("\"columns\":[{\"group\":\"\",\"heading\":\"NAME\"}")
                .contains("\"rows\":[[\"=cmd()\",\"x\",\"\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@x", "\t=1", "\rx", "'=1", "''-", "'quoted'", "plain", "", "'", "a=1", "-\n-"
            })
    void whatIsGuardedComesBackToTheLetter(String cell) {
        var guarded = FormulaGuard.guard(cell);

        assertThat(guarded).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        assertThat(FormulaGuard.unguard(guarded)).isEqualTo(cell);
    }
}
