package org.plainview.plugins.wisconsin;

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
class WisconsinReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

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

    @Test
    void beginsADistrictWithNothingThatMeetsARule() {
        var pack = new WisconsinRules();
        var begun = DistrictRecord.of(read("WI-19.65/not-met_none").profile(), pack.starter());

        assertThat(pack.rules())
                .allSatisfy(rule -> assertThat(rule.evaluate(begun, DAY))
                        .noneMatch(finding -> finding.status() == Finding.Status.MET));
    }

    private static List<List<String>> rows(ResolvedReport report, String table) {
        return report.table(table).orElseThrow().rows();
    }

    private static ResolvedReport rendered(Report report, DistrictRecord record) {
        return ReportRendering.resolve(Message::key, report.render(record, DAY));
    }

    private static DistrictRecord read(String fixture) {
        try (var in = Objects.requireNonNull(
                WisconsinReportsTest.class.getResourceAsStream("/fixtures/" + fixture + ".json"))) {
            return RecordJson.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
