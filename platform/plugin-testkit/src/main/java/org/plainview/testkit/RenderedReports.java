package org.plainview.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.host.ReportRendering;
import org.plainview.host.ResolvedReport;
import org.plainview.record.DistrictRecord;
import org.plainview.record.json.RecordJson;
import org.plainview.spi.Report;

/**
 * What a test of a pack's reports needs: the records of the fixtures, and reports made of them in which every message reads as
 * its key and its arguments, with spaces between them.
 */
public abstract class RenderedReports {
    /** The day on which fixtures are judged that name none. */
    protected static final LocalDate DAY = Fixture.USUAL_DAY;

    /** @param fixture {@code <rule id>/<name of the file>}, without its ending */
    protected final DistrictRecord read(String fixture) {
        try (var in =
                Objects.requireNonNull(getClass().getResourceAsStream("/fixtures/" + fixture + ".json"), fixture)) {
            return RecordJson.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    protected static ResolvedReport rendered(Report report, DistrictRecord record) {
        return rendered(report, record, DAY);
    }

    protected static ResolvedReport rendered(Report report, DistrictRecord record, LocalDate day) {
        return ReportRendering.resolve(
                message -> Stream.concat(Stream.of(message.key()), message.arguments().stream())
                        .collect(Collectors.joining(" ")),
                report.render(record, day));
    }

    /** The rows of the table of that id. */
    protected static List<List<String>> rows(ResolvedReport report, String table) {
        return report.table(table).orElseThrow().rows();
    }

    protected static List<String> paragraphs(ResolvedReport report) {
        return report.blocks().stream()
                .filter(ResolvedReport.Paragraph.class::isInstance)
                .map(ResolvedReport.Paragraph.class::cast)
                .map(ResolvedReport.Paragraph::text)
                .toList();
    }
}
