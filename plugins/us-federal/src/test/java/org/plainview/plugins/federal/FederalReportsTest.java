package org.plainview.plugins.federal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.spi.Report;
import org.plainview.testkit.RenderedReports;

/** The notices and registers say what the district said, and where it said nothing, that it did not. */
class FederalReportsTest extends RenderedReports {
    @Test
    void namesWhomTheDistrictCountsAsSchoolOfficialsWhereThereAreAny() {
        assertThat(rows(new RightsNotice(), "US-FERPA-99.7/met_criteria-for-school-officials"))
                .containsExactly(List.of("Reader, Inc.", "unsaid"));
        assertThat(rendered(new RightsNotice(), read("US-FERPA-99.7/met_all-rights"))
                        .tables())
                .isEmpty();
    }

    @Test
    void offersToRefuseEachPieceOfDirectoryInformationInTheTimeOfTheNotice() {
        assertThat(rows(new DirectoryNotice(), "US-FERPA-99.37/met_limits-told"))
                .containsExactly(
                        List.of("us.directoryType.honors", "Awards", "☐"),
                        List.of("us.directoryType.name", "Name", "☐"));
        assertThat(told(new DirectoryNotice(), "US-FERPA-99.37/met_limits-told"))
                .contains(
                        "report.directory-notice.time 14",
                        "report.directory-notice.limits The yearbook and the school play only.");
        assertThat(told(new DirectoryNotice(), "US-FERPA-99.37/not-assessed_time-unsaid"))
                .contains("report.directory-notice.time-unsaid");
    }

    @Test
    void tellsADisclosureThatIsLoggedFromOneThatIsNot() {
        assertThat(rows(new DisclosureRegister(), "US-FERPA-99.32/met_emergency-with-its-threat"))
                .containsExactly(List.of(
                        "Department of Education",
                        "Name",
                        "Audit of the lunch program",
                        "basis.HEALTH_SAFETY",
                        "unsaid",
                        "2026-09-01",
                        "unsaid",
                        "A fire at the school",
                        "yes"));
        assertThat(rows(new DisclosureRegister(), "US-FERPA-99.32/met_only-disclosures-without-a-log")
                        .getFirst())
                .endsWith("no");
    }

    @Test
    void tellsNoSmallNumber() {
        assertThat(rows(new RequestCounts(), "US-FERPA-99.10/not-met_two-late"))
                .startsWith(
                        List.of("report.request-counts.us.accessAnswered", "31", "2026-08-03"),
                        List.of("report.request-counts.us.accessLate", "report.request-counts.few 10", "2026-08-03"));
        assertThat(rows(new RequestCounts(), "US-FERPA-99.10/met_none-late").get(1))
                .contains("0");
    }

    @Test
    void tellsWhichOfTheSixThingsTheSurveyPolicySettles() {
        assertThat(rows(new SurveyPolicy(), "US-PPRA-C1/not-met_without-marketing"))
                .extracting(List::getLast)
                .containsExactly("yes", "yes", "yes", "yes", "no", "no");
        assertThat(rows(new SurveyPolicy(), "US-PPRA-C1/needs-attestation_topics-unsaid"))
                .extracting(List::getLast)
                .containsOnly("unsaid");
    }

    @Test
    void putsTheSurveysOfTheYearAloneIntoTheCalendar() {
        assertThat(rows(new SurveyNotice(), "US-PPRA-C2/met_survey-told-of"))
                .containsExactly(List.of(
                        "Health survey",
                        "us.ppraKind.protected-survey",
                        "2027-01-12",
                        "2027-01-16",
                        "us.consent.opt-out"));
        assertThat(told(new SurveyNotice(), "US-PPRA-C2/met_survey-of-last-year-not-told-of"))
                .contains("report.survey-notice.none 2026-27");
    }

    @Test
    void listsWhereSpecialEducationRecordsAreAndWhoSeesThem() {
        assertThat(rows(new TypesAndLocations(), "US-IDEA-300.616/met_place-and-contact"))
                .containsExactly(List.of("Program goals", "Program planner", "Special education office", "unsaid"));
        assertThat(rows(new StaffAccess(), "US-IDEA-300.623/met_official-training-list"))
                .containsExactly(List.of("Case managers", "A. Sample, B. Sample", "2026-09-01"));
    }

    @Test
    void saysOfAServiceWithoutTheClauseThatItIsNotForSchoolAlone() {
        assertThat(rows(new ChildrenServices(), "US-COPPA-312/met_school-consents")
                        .getFirst())
                .startsWith("Reader", "Reader, Inc.", "us.coppaBasis.school", "yes", "us.thirdParties.none");
        assertThat(rows(new ChildrenServices(), "US-COPPA-312/not-met_not-for-school-alone")
                        .getFirst())
                .contains("no");
    }

    private List<List<String>> rows(Report report, String fixture) {
        return rows(rendered(report, read(fixture)), report.id());
    }

    private List<String> told(Report report, String fixture) {
        return paragraphs(rendered(report, read(fixture)));
    }
}
