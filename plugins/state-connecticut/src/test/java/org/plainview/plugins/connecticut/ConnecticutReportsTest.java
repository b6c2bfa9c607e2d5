package org.plainview.plugins.connecticut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plainview.host.ReportRendering;
import org.plainview.host.ResolvedReport;
import org.plainview.record.DistrictRecord;
import org.plainview.record.json.RecordJson;
import org.plainview.spi.Finding;
import org.plainview.spi.Message;
import org.plainview.spi.Report;

/** The reports say what the district said, and where it said nothing, that it did not. */
class ConnecticutReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void listsEachContractWithItsPurposeAndItsData() {
        var report = rendered(
                new ContractRegister(), read("CT-234bb-G1/met_posted-on-the-fifth-business-day-over-labor-day"));

        assertThat(rows(report, "contracts"))
                .containsExactly(List.of(
                        "Reader contract",
                        "Reader, Inc.",
                        "2026-09-02",
                        "Reading practice in grades 1 to 3.",
                        "Name",
                        "2026-09-10",
                        "2026-09-10",
                        "https://quinnebaug.example/reader.pdf"));
    }

    @Test
    void tellsAMissingProvisionFromAContractNobodyRead() {
        assertThat(clauses("not-met_no-severability")).startsWith("clauses.yes").endsWith("clauses.no");
        assertThat(clauses("met_uniform-addendum")).containsOnly("clauses.addendum");
        assertThat(clauses("not-assessed_nobody-read-it")).containsOnly("unsaid");
    }

    @Test
    void writesToTheContractorWhatItsContractLacks() {
        var report = rendered(new CureLetters(), read("CT-234bb-F/not-met_contractor-not-told"));

        assertThat(rows(report, "cure-reader-contract"))
                .containsExactly(List.of("ct-10-234bb-ownership", "ct-10-234bb-ownership.text"));
    }

    @Test
    void reportsThatThereIsNoExemptToolOnlyWhereToolsAreKnown() {
        assertThat(exemption("CT-234gg/met_every-tool-listed")).contains("exempt.some", "Talker");
        assertThat(exemption("CT-234gg/met_none-and-said-so"))
                .contains("exempt.none")
                .doesNotContain("Talker");
        assertThat(exemption("CT-234bb-I/not-assessed_silent")).contains("exempt.unknown");
    }

    @Test
    void beginsADistrictWithNothingThatMeetsARule() {
        var pack = new ConnecticutRules();
        var begun = DistrictRecord.of(read("CT-234bb-A/not-assessed_silent").profile(), pack.starter());

        assertThat(pack.rules())
                .allSatisfy(rule -> assertThat(rule.evaluate(begun, DAY))
                        .noneMatch(finding -> finding.status() == Finding.Status.MET));
    }

    private static List<String> clauses(String fixture) {
        var row = rows(rendered(new ClauseScan(), read("CT-234bb-A/" + fixture)), "clauses")
                .getFirst();
        return row.subList(2, row.size());
    }

    private static String exemption(String fixture) {
        return ReportRendering.json(rendered(new ExemptionReport(), read(fixture)));
    }

    private static List<List<String>> rows(ResolvedReport report, String table) {
        return report.table(table).orElseThrow().rows();
    }

    private static ResolvedReport rendered(Report report, DistrictRecord record) {
        return ReportRendering.resolve(Message::key, report.render(record, DAY));
    }

    private static DistrictRecord read(String fixture) {
        try (var in = Objects.requireNonNull(
                ConnecticutReportsTest.class.getResourceAsStream("/fixtures/" + fixture + ".json"))) {
            return RecordJson.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
