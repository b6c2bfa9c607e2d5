package org.plainview.plugins.newyork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.record.Contact;
import org.plainview.record.Duty;
import org.plainview.record.Key;
import org.plainview.testkit.RenderedReports;

/** The reports say what the district said, and where it said nothing, that it did not. */
class NewYorkReportsTest extends RenderedReports {
    @Test
    void givesEachContractASheetOfItsOwn() {
        var report = rendered(new Supplements(), read("NY-121.3-SUPP/met_six-answers"), DAY);

        assertThat(rows(report, "contracts"))
                .containsExactly(
                        List.of("Reading Place", "Reading Place contract", "2026-07-01", "2027-06-30", "unsaid"));
        assertThat(rows(report, "supplement-reading-place-contract"))
                .contains(
                        List.of("supplement.purposes", "Reading lessons and reports to teachers."),
                        List.of("supplement.ends", "2027-06-30"),
                        List.of("supplement.at-end", "Deleted within 30 days."),
                        List.of("supplement.at-rest", "yes"));
    }

    @Test
    void saysWhatNobodyHasSaidAndHowLongAnOpenContractLasts() {
        var silent = rendered(new Supplements(), read("NY-121.3-SUPP/not-met_nothing-said"), DAY);
        var open = rendered(new Supplements(), read("NY-121.3-SUPP/met_click-through-without-an-end"), DAY);

        assertThat(rows(silent, "supplement-reading-place-contract"))
                .contains(List.of("supplement.purposes", "unsaid"), List.of("supplement.at-rest", "unsaid"));
        assertThat(rows(open, "supplement-reading-place-contract"))
                .contains(List.of("supplement.ends", "As long as the account is used."));
    }

    @Test
    void leavesOutAContractFromTheDayAfterItsLast() {
        var record = read("NY-121.3-SUPP/met_six-answers");

        assertThat(rows(rendered(new Supplements(), record, LocalDate.of(2027, 6, 30)), "contracts"))
                .hasSize(1);
        assertThat(rows(rendered(new Supplements(), record, LocalDate.of(2027, 7, 1)), "contracts"))
                .isEmpty();
    }

    @Test
    void tellsParentsToWhomTheyComplain() {
        var record = read("NY-121.4/met_none-late");
        var officer = Contact.builder(Key.of("dpo"), "Data Protection Officer")
                .email("dpo@lakes.example")
                .duties(Duty.PRIVACY_OFFICER)
                .build();

        var silent = rendered(new BillOfRights(), record, DAY);
        var report = rendered(new BillOfRights(), record.with(officer), DAY);

        assertThat(paragraphs(silent)).contains("bill.complaints.unsaid").doesNotContain("bill.complaints");
        assertThat(paragraphs(report))
                .contains("bill.complaints", "bill.complaints.procedure https://lakes.example/complaints");
        assertThat(rows(report, "officers"))
                .containsExactly(List.of("Data Protection Officer", "unsaid", "dpo@lakes.example", "unsaid"));
    }
}
