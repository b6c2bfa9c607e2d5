package org.plainview.plugins.utah;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.host.ResolvedReport;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.testkit.RenderedReports;

class UtahReportsTest extends RenderedReports {
    @Test
    void theCollectionNoticeHasTheSentenceOfTheLawAndTheClassOfEachElement() {
        var record = read("UT-305-2/met_all-said")
                .with(
                        Element.builder(Key.of("grades"), "Grades")
                                .description("The marks of each class.")
                                .extra(Map.of(Fields.DATA_CLASS, Fields.NECESSARY))
                                .build(),
                        Element.named(Key.of("photo"), "Photo"));

        var notice = rendered(new CollectionNotice(), record);

        assertThat(notice.blocks())
                .filteredOn(ResolvedReport.Verbatim.class::isInstance)
                .singleElement()
                .extracting(block -> ((ResolvedReport.Verbatim) block).text())
                .isEqualTo(
                        "The collection, use, and sharing of student data has both benefits and risks. Parents and students"
                                + " should learn about these benefits and risks and make choices regarding student data"
                                + " accordingly.");
        assertThat(rows(notice, "collected"))
                .contains(
                        List.of("Grades", Fields.DATA_CLASS + "." + Fields.NECESSARY, "The marks of each class."),
                        List.of("Photo", "unsaid", "unsaid"));
    }

    @Test
    void theFilingSaysOfEachThingWhereItStandsOrThatItIsMissing() {
        var whole = rows(rendered(new FilingBundle(), read("UT-R277-487-OCT1/met_filed-in-september")), "filing");
        var nothing = rows(rendered(new FilingBundle(), read("UT-R277-487-OCT1/not-met_nothing")), "filing");

        assertThat(whole).hasSize(8).allSatisfy(row -> assertThat(row).doesNotContain("filing.missing"));
        assertThat(whole)
                .extracting(List::getFirst)
                .startsWith("filing.data-manager", "filing.security-officer")
                .endsWith("filing.dictionary");
        assertThat(nothing.subList(0, 7)).allSatisfy(row -> assertThat(row).contains("filing.missing"));
    }
}
