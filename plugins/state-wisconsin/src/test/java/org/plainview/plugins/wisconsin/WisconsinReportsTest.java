package org.plainview.plugins.wisconsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.testkit.RenderedReports;

/** The reports say what the district said, and where it said nothing, that it did not. */
class WisconsinReportsTest extends RenderedReports {
    @Test
    void namesTheCategoriesOfDirectoryDataAndLeavesABoxForEach() {
        var report = rendered(new DirectoryNotice(), read("WI-118.125-2J/met_nothing-released"));

        assertThat(rows(report, "directory-data"))
                .containsExactly(List.of("wi.directoryClass.photographs", "Photograph", "☐"));
        assertThat(rows(rendered(new DirectoryNotice(), read("WI-118.125-2J/not-assessed_unsorted")), "directory-data"))
                .containsExactly(List.of("unsaid", "Photograph", "☐"));
    }

    @Test
    void asksForNothingWhereNothingIsDirectoryData() {
        var report = rendered(new DirectoryNotice(), read("WI-118.125-2J/not-applicable_none-designated"));

        assertThat(report.tables()).isEmpty();
    }

    @Test
    void saysHowLongEachClassIsKept() {
        var report = rendered(new RetentionSchedule(), read("WI-118.125-3/not-assessed_time-unsaid"));

        assertThat(rows(report, "schedule"))
                .contains(
                        List.of("Grades", "wi.recordClass.progress", "60 months", "The pupil leaves", "unsaid"),
                        List.of("Counseling", "wi.recordClass.behavioral", "unsaid", "unsaid", "unsaid"));
    }
}
