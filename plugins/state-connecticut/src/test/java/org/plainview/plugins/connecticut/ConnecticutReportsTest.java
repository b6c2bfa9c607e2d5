package org.plainview.plugins.connecticut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.host.ReportRendering;
import org.plainview.testkit.RenderedReports;

/** The reports say what the district said, and where it said nothing, that it did not. */
class ConnecticutReportsTest extends RenderedReports {
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

    private List<String> clauses(String fixture) {
        var row = rows(rendered(new ClauseScan(), read("CT-234bb-A/" + fixture)), "clauses")
                .getFirst();
        return row.subList(2, row.size());
    }

    private String exemption(String fixture) {
        return ReportRendering.json(rendered(new ExemptionReport(), read(fixture)));
    }
}
