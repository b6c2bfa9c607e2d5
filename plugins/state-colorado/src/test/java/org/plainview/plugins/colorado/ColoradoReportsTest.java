package org.plainview.plugins.colorado;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;
import org.plainview.testkit.RenderedReports;

/** The lists say what the district and its providers said, and where they said nothing, that they did not. */
class ColoradoReportsTest extends RenderedReports {
    @Test
    void listsWhatTheDistrictKeepsForItself() {
        var report = rendered(new ElementList(), read("CO-107-1A/met_only-for-the-state-needs-no-words"), DAY);
        var silent = rendered(new ElementList(), read("CO-107-1A/not-assessed_sharing-unsaid"), DAY);
        var kept = rendered(new ElementList(), read("CO-107-1A/met_goes-to-nobody"), DAY);

        assertThat(rows(report, "elements"))
                .containsExactly(List.of(
                        "Grades",
                        "The marks a student gets in each class.",
                        "Teaching",
                        "Reading Place (To suggest lessons.)"));
        assertThat(paragraphs(report)).contains("elements.state https://state.example/inventory");
        assertThat(rows(silent, "elements").getFirst()).endsWith("unsaid");
        assertThat(rows(kept, "elements").getFirst()).endsWith("elements.nobody");
    }

    @Test
    void listsContractProvidersWithTheirContractsAndTheirOwnWords() {
        var record = read("CO-108-1/met_three-answers");
        var report = rendered(new ContractProviderList(), record, LocalDate.of(2027, 6, 30));

        assertThat(rows(report, "contracts"))
                .containsExactly(List.of(
                        "Reading Place",
                        "Reading Place contract",
                        "2026-07-01",
                        "2027-06-30",
                        "https://aspenmesa.example/reading-place.pdf"));
        assertThat(rows(report, "transparency"))
                .containsExactly(List.of(
                        "Reading Place",
                        "Names, grades and answers.",
                        "To practise reading.",
                        "To choose texts. Shared with nobody.",
                        "2026-07-02"));
        assertThat(rows(rendered(new ContractProviderList(), record, LocalDate.of(2027, 7, 1)), "contracts"))
                .isEmpty();
    }

    @Test
    void namesAContractProviderWhoseContractNobodyHasAdded() {
        var report = rendered(new ContractProviderList(), read("CO-107-1B/not-met_no-contract-in-the-record"), DAY);

        assertThat(rows(report, "contracts"))
                .containsExactly(List.of("Reading Place", "unsaid", "unsaid", "unsaid", "unsaid"));
    }

    @Test
    void listsOnDemandServicesInUse() {
        var report = rendered(new OnDemandProviderList(), read("CO-107-3A/met_looked-through-this-half"), DAY);

        assertThat(rows(report, "services"))
                .containsExactly(
                        List.of("Quiz Place", "Reading Place", "Quizzes in class.", "https://quiz.example/privacy"));
        assertThat(paragraphs(report)).contains("on-demand-providers.reviewed 2026-08-20", "warning");
        assertThat(rows(
                        rendered(new OnDemandProviderList(), read("CO-107-3A/not-applicable_under-contract"), DAY),
                        "services"))
                .isEmpty();
    }

    @Test
    void showsWhatAProviderAnsweredFromTheDayItWasGivenUp() {
        var record = read("CO-107-3B/met_named-with-its-answer");

        assertThat(rows(rendered(new CeasedProviderList(), record, LocalDate.of(2026, 10, 1)), "providers"))
                .containsExactly(List.of(
                        "Reading Place",
                        "Quiz Place",
                        "2026-10-01",
                        "It shared names with advertisers.",
                        "We have changed our practice."));
        assertThat(rows(rendered(new CeasedProviderList(), record, LocalDate.of(2026, 9, 30)), "providers"))
                .isEmpty();
        assertThat(answer("met_refused-and-no-answer-came")).isEqualTo("ceased-providers.no-answer");
        assertThat(answer("not-assessed_answer-unsaid")).isEqualTo("unsaid");
    }

    private String answer(String fixture) {
        return rows(rendered(new CeasedProviderList(), read("CO-107-3B/" + fixture), DAY), "providers")
                .getFirst()
                .getLast();
    }

    @Test
    void offersToTickWhateverARuleAsksFor() {
        assertThat(codes(ItemKind.POLICY, Fields.POLICY)).hasSameElementsAs(Fields.POLICY_TOPICS);
        assertThat(codes(ItemKind.POLICY, Fields.REQUEST)).hasSameElementsAs(Fields.REQUEST_TOPICS);
        assertThat(codes(ItemKind.POLICY, Fields.COMPLAINT)).hasSameElementsAs(Fields.COMPLAINT_TOPICS);
        assertThat(codes(ItemKind.NOTICE, Fields.NOTICE)).hasSameElementsAs(Fields.NOTICE_TOPICS);
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
}
