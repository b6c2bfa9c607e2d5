package org.plainview.plugins.illinois;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.host.ResolvedReport;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Finding;
import org.plainview.spi.Report;
import org.plainview.testkit.RenderedReports;

/** The lists say what the district said and where it said nothing, that it did not; and no number that must not stand there. */
class IllinoisReportsTest extends RenderedReports {
    @Test
    void explainsEachElement() {
        assertThat(rows(new ElementList(), "IL-SOPPA-27a1/met_explained-and-posted", "elements"))
                .containsExactly(List.of(
                        "Grades",
                        "The marks a student gets in each class.",
                        "unsaid",
                        "unsaid",
                        "Teaching",
                        "Reading Place (To suggest lessons.)"));
        assertThat(sharing("met_a-purpose-is-a-reason")).isEqualTo("Reading Place (Teaching)");
        assertThat(sharing("met_goes-to-nobody")).isEqualTo("elements.nobody");
        assertThat(sharing("not-assessed_sharing-unsaid")).isEqualTo("unsaid");
    }

    private String sharing(String fixture) {
        return rows(new ElementList(), "IL-SOPPA-27a1/" + fixture, "elements")
                .getFirst()
                .getLast();
    }

    @Test
    void listsOperatorsWithTheirAgreements() {
        assertThat(rows(new OperatorList(), "IL-SOPPA-27a2/met_address-and-copy", "agreements"))
                .containsExactly(List.of(
                        "Reading Place",
                        "12 Main Street, Springfield, IL 62701",
                        "unsaid",
                        "Reading Place agreement",
                        "2026-07-01",
                        "2026-07-16",
                        "unsaid",
                        "https://prairiecreek.example/reading-place.pdf"));
        assertThat(rows(new OperatorList(), "IL-SOPPA-27a2/not-applicable_no-operator", "agreements"))
                .isEmpty();
        assertThat(rows(new OperatorList(), "IL-SOPPA-27d/not-applicable_signed-before-the-law", "agreements")
                        .getFirst())
                .contains("operators.before-the-act");
    }

    @Test
    void listsWhoElseMayReceiveData() {
        assertThat(subcontractors("met_listed")).containsExactly("Reading Place", "Cloud Hosting Co.", "2026-07-06");
        assertThat(subcontractors("met_a-link")).contains("https://readingplace.example/subcontractors");
        assertThat(subcontractors("met_it-has-none")).contains("operators.no-subcontractors");
        assertThat(subcontractors("not-met_unlisted")).contains("unsaid");
    }

    private List<String> subcontractors(String fixture) {
        return rows(new OperatorList(), "IL-SOPPA-27a3/" + fixture, "subcontractors")
                .getFirst();
    }

    @Test
    void leavesOutOnlyBreachesThatTheRecordShowsToBeSmall() {
        assertThat(breaches("met_a-tenth-and-listed", DAY))
                .containsExactly(List.of("Files were stolen", "2026-08-20", "breaches.district", "300"));
        assertThat(breaches("not-applicable_one-below-a-tenth", DAY)).isEmpty();
        assertThat(breaches("not-applicable_a-small-number-unsaid", DAY)).isEmpty();
        assertThat(breaches("not-assessed_enrollment-unsaid", DAY)).hasSize(1);
        assertThat(breaches("not-met_five-years-after-a-leap-day_on-2029-02-28", LocalDate.of(2029, 2, 28)))
                .hasSize(1);
        assertThat(breaches("not-met_five-years-after-a-leap-day_on-2029-02-28", LocalDate.of(2029, 3, 1)))
                .isEmpty();
    }

    @Test
    void showsNoNumberThatALawBarsOrThatCouldNameSomeone() {
        assertThat(students("met_count-barred")).isEqualTo("breaches.barred");
        assertThat(students("not-assessed_count-unsaid")).isEqualTo("unsaid");
        assertThat(students("not-assessed_a-small-number-of-few")).isEqualTo("breaches.fewer 10");

        var record = read("IL-SOPPA-27a5/met_a-tenth-and-listed");
        var few = record.incidents().list().getFirst().toBuilder()
                .affected(9)
                .extra(Map.of(Fields.ENROLLMENT, "50", Fields.COUNT_BARRED, "no"))
                .build();

        assertThat(rows(rendered(new BreachList(), record.with(few), DAY), "breaches")
                        .getFirst())
                .last()
                .isEqualTo("breaches.fewer 10");
    }

    @Test
    void saysWhenABreachHappenedAndWhere() {
        var record = read("IL-SOPPA-27a5/met_a-tenth-and-listed");
        var operator =
                read("IL-SOPPA-27a2/met_address-and-copy").recipients().list().getFirst();
        var lasting = record.incidents().list().getFirst().toBuilder()
                .recipient(Key.of("reading-place"))
                .extra(Map.of(Fields.BREACH_UNTIL, "2026-08-24", Fields.ENROLLMENT, "3000"))
                .build();

        assertThat(rows(rendered(new BreachList(), record.with(operator).with(lasting), DAY), "breaches"))
                .containsExactly(List.of(
                        "Files were stolen", "breaches.range 2026-08-20 2026-08-24", "Reading Place", "unsaid"));
    }

    private List<List<String>> breaches(String fixture, LocalDate day) {
        return rendered(new BreachList(), read("IL-SOPPA-27a5/" + fixture), day)
                .table("breaches")
                .map(ResolvedReport.Table::rows)
                .orElse(List.of());
    }

    private String students(String fixture) {
        return breaches(fixture, DAY).getFirst().getLast();
    }

    @Test
    void certifiesARefreshOnlyWhereAllFourPartsWereDoneInTime() {
        var record = read("IL-SOPPA-27b/met_on-the-last-day_on-2027-02-15");
        var late = read("IL-SOPPA-27b/not-met_a-day-late_on-2027-02-15");
        var day = LocalDate.of(2027, 2, 15);

        assertThat(paragraphs(rendered(new RefreshCertificate(), record, day)))
                .contains(
                        "refresh.intro Prairie Creek School District 2027-01-01 2027-01-31 2027-02-15",
                        "refresh.whole");
        assertThat(rows(rendered(new RefreshCertificate(), record, day), "parts")
                        .getFirst())
                .containsExactly(
                        "il.section.elements",
                        "https://prairiecreek.example/elements",
                        "2027-01-31",
                        "refresh.in-time");
        assertThat(paragraphs(rendered(new RefreshCertificate(), late, day))).contains("refresh.not-whole");
        assertThat(results(late, day)).containsOnly("refresh.late");
        assertThat(results(record, LocalDate.of(2027, 1, 30))).containsOnly("refresh.open");
        assertThat(results(record, LocalDate.of(2027, 8, 1))).containsOnly("refresh.missed");
        assertThat(results(read("IL-SOPPA-27b/not-met_one-part-not-in-the-record"), DAY))
                .endsWith("refresh.no-page");
    }

    @Test
    void certifiesNothingThatCannotBeRead() {
        var record = read("IL-SOPPA-27b/met_all-four-in-july");
        var page = record.resources().list().getFirst();
        var hidden = record.with(page.toBuilder().url(null).build());

        assertThat(paragraphs(rendered(new RefreshCertificate(), record, DAY))).contains("refresh.whole");
        assertThat(paragraphs(rendered(new RefreshCertificate(), hidden, DAY))).contains("refresh.not-whole");
    }

    private List<String> results(DistrictRecord record, LocalDate day) {
        return rows(rendered(new RefreshCertificate(), record, day), "parts").stream()
                .map(List::getLast)
                .toList();
    }

    @Test
    void beginsADistrictWithNothingThatMeetsARule() {
        var pack = new IllinoisRules();
        var begun = DistrictRecord.of(read("IL-SOPPA-27a4/not-met_no-procedure").profile(), pack.starter());

        assertThat(pack.rules())
                .allSatisfy(rule -> assertThat(rule.evaluate(begun, DAY))
                        .noneMatch(finding -> finding.status() == Finding.Status.MET));
        assertThat(begun.all())
                .allSatisfy(item -> assertThat(item.extra())
                        .allSatisfy((name, value) -> assertThat(
                                        field(item.kind(), name).admits(value))
                                .as(name)
                                .isTrue()));
    }

    @Test
    void offersToTickWhateverARuleAsksFor() {
        assertThat(codes(ItemKind.POLICY, Fields.RIGHTS)).hasSameElementsAs(Fields.RIGHTS_TOPICS);
        assertThat(codes(ItemKind.POLICY, Fields.STEPS)).hasSameElementsAs(Fields.STEPS_TOPICS);
        assertThat(codes(ItemKind.NOTICE, Fields.BREACH_NOTICE)).hasSameElementsAs(Fields.BREACH_NOTICE_TOPICS);
        assertThat(codes(ItemKind.NOTICE, Fields.RECORDS_TOPICS))
                .containsAll(Fields.RECORDS_NOTICE_TOPICS)
                .contains(Fields.BIOMETRIC);
        assertThat(codes(ItemKind.AGREEMENT, Fields.REDACTIONS)).containsAll(Fields.NEVER_REDACTED);
    }

    private static List<String> codes(ItemKind kind, String name) {
        return field(kind, name).choices().stream().map(ExtraField.Choice::code).toList();
    }

    private static ExtraField field(ItemKind kind, String name) {
        return Fields.all().stream()
                .filter(each -> each.kind() == kind && each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<List<String>> rows(Report report, String fixture, String table) {
        return rows(rendered(report, read(fixture)), table);
    }
}
