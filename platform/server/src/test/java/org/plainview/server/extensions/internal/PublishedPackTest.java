package org.plainview.server.extensions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.host.Workshop;
import org.plainview.host.Workshop.Recipe;
import org.plainview.record.Agreement;
import org.plainview.record.Contact;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.compliance.PublishedReports;
import org.plainview.server.compliance.PublishedWords;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A pack that a district has switched on speaks with its next edition; a broken one never holds an edition up. */
class PublishedPackTest extends ServerTest {
    private static final String TABLE = """
            return new ReportDocument(Message.of("rule"), List.of(
                new ReportDocument.Paragraph(ReportDocument.Text.of(Message.of("found", record.contacts().size()))),
                new ReportDocument.Table("offices", Message.of("rule"),
                    List.of(ReportDocument.Column.of("Office")),
                    record.contacts().stream()
                        .map(contact -> List.of(ReportDocument.Text.of(contact.label()))).toList())));
            """;

    @TempDir
    Path directory;

    @Autowired
    private Plugins plugins;

    @Autowired
    private RulePacks packs;

    @Autowired
    private PluginMapper mapper;

    @Autowired
    private Publisher publisher;

    @Autowired
    private PublishedReports reports;

    @Autowired
    private PublishedWords words;

    @AfterEach
    void removePack() {
        plugins.remove("pack");
    }

    @Test
    void reportsComeWithTheEditionInEveryLanguageAndOutliveThePack() throws Exception {
        install(Workshop.FINE, TABLE);
        var district = newDistrict("Reported");
        switchOn(district);
        write(district, Contact.named(Key.of("office"), "=1+1 <b>Registrar</b>"));

        var edition = publish(district, "With a report");
        plugins.remove("pack");

        assertThat(reports.list(district.id(), 1, "es")).singleElement().satisfies(report -> {
            assertThat(report.plugin()).isEqualTo("pack");
            assertThat(report.report()).isEqualTo("list");
            assertThat(report.title()).isEqualTo("Regla");
        });
        var english = reports.find(district.id(), 1, "pack", "list", "en").orElseThrow();
        assertThat(english.pluginVersion()).isEqualTo("1.0.0");
        assertThat(english.jurisdiction()).isEqualTo("UT");
        assertThat(english.recordSha256()).isEqualTo(edition.sha256());
        assertThat(english.html())
                .contains("1 elements", "&lt;b&gt;Registrar&lt;/b&gt;")
                .doesNotContain("<b>");
        assertThat(english.tables()).singleElement().satisfies(table -> {
            assertThat(table.id()).isEqualTo("offices");
            // A formula is text in a spreadsheet.
            assertThat(table.csv()).doesNotContain("\r\n=1+1");
        });
        assertThat(reports.find(district.id(), 1, "pack", "list", "es")
                        .orElseThrow()
                        .html())
                .contains("1 elementos");
        assertThat(reports.find(district.id(), 1, "pack", "list", "fr")
                        .orElseThrow()
                        .language())
                .isEqualTo("en");
        assertThat(reports.find(newDistrict("Other").id(), 1, "pack", "list", "en"))
                .isEmpty();
    }

    @Test
    void familiesReadTheWordsOfALawAlsoWhenItsPackIsGone() throws Exception {
        plugins.install(PUBLISHER.sign(Recipe.offering("""
                        public List<Clause> clauses() {
                            return List.of(new Clause("ut-audit", "Utah Code 2", Message.of("rule"), Message.of("rule")));
                        }
                        public List<ExtraField> fields() {
                            return List.of(new ExtraField(org.plainview.record.ItemKind.AGREEMENT, "ut.order",
                                Message.of("rule"), Message.of("rule"), ExtraField.Type.FLAG, List.of()));
                        }
                        """).pack(directory)), "operator");
        var district = newDistrict("Contracts");
        switchOn(district);
        write(
                district,
                Recipient.named(Key.of("acme"), "Acme"),
                Agreement.builder(Key.of("deal"), "A deal")
                        .recipient(Key.of("acme"))
                        .clauses("ut-audit")
                        .extra(Map.of("ut.order", "yes"))
                        .build());

        publish(district, "With a contract");
        plugins.remove("pack");

        assertThat(words.of(district.id(), 1, "es").clauses())
                .extracting(PackWords.Clause::code, PackWords.Clause::title)
                .containsExactly(tuple("ut-audit", "Regla"));
        assertThat(words.of(district.id(), 1, "vi").language()).isEqualTo("en");
        assertThat(new Browser(port)
                        .get("/d/" + district.slug() + "/sharing/acme")
                        .body())
                .contains("What the law of Utah asks for", "Utah Code 2");
        assertThat(words.of(newDistrict("Other").id(), 1, "en").fields()).isEmpty();
    }

    @Test
    void aPackThatIsNotSwitchedOnSaysNothing() throws Exception {
        install(Workshop.FINE, TABLE);
        var district = newDistrict("Off");

        publish(district, "Without");

        assertThat(reports.list(district.id(), 1, "en")).isEmpty();
    }

    @Test
    void aPackThatThrowsIsKeptAsAFailureAndTheEditionIsPublished() throws Exception {
        install("throw new IllegalStateException(\"boom\");", TABLE);
        var district = newDistrict("Broken pack");
        switchOn(district);

        assertThat(publish(district, "All the same").number()).isEqualTo(1);

        assertThat(reports.list(district.id(), 1, "en")).isEmpty();
        assertThat(in(
                        district,
                        () -> jdbc.sql("SELECT failure FROM evaluation WHERE edition = 1")
                                .query(String.class)
                                .single()))
                .contains("IllegalStateException at ")
                .doesNotContain("boom");
        assertThat(in(district, packs::enabled)).isEmpty();
        assertThat(in(district, packs::unavailable)).containsExactly("pack");
    }

    private void install(String answer, String report) throws Exception {
        var source = Workshop.PACK
                .replace("ANSWER", answer)
                .replace("return new ReportDocument(Message.of(\"rule\"), List.of());", report);
        plugins.install(PUBLISHER.sign(new Recipe().source("pack.Pack", source).pack(directory)), "operator");
    }

    private void switchOn(District district) {
        in(district, () -> {
            mapper.choose("pack", true, "test");
            return true;
        });
    }

    private void write(District district, Item... items) {
        DistrictScope.run(
                district.id(), () -> history.as("Ana Ruiz", () -> workingRecord.putAll(List.of(items), "test")));
    }

    private EditionSummary publish(District district, String note) {
        var summary = new EditionSummary[1];
        DistrictScope.run(
                district.id(), () -> history.as("Ana Ruiz", () -> summary[0] = publisher.publish(note, null)));
        return summary[0];
    }

    private <T> T in(District district, Supplier<T> work) {
        return DistrictScope.call(district.id(), () -> transactions.execute(status -> work.get()));
    }
}
