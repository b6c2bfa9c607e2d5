package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.spi.Finding;

/**
 * 10-234gg: each year the board reports to the Commission for Educational Technology which exempt tools it uses, even if it
 * uses none. The section names no day, so the school year's last is taken.
 */
final class ExemptionReportRule extends CtRule {
    ExemptionReportRule() {
        super("CT-234gg", "CGS 10-234gg");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var year = SchoolYear.of(day);
        return Stream.concat(lastYear(record, year.before(), day), Stream.of(thisYear(record, year, day)))
                .toList();
    }

    private Stream<Finding> lastYear(DistrictRecord record, SchoolYear year, LocalDate day) {
        return year.begins().isBefore(CONTRACTS_SINCE)
                        || year.notice(record, Fields.EXEMPTION_REPORT, day).isPresent()
                ? Stream.empty()
                : Stream.of(of(Finding.Status.NOT_MET, List.of(), "missed", year.name())
                        .by(year.ends()));
    }

    private Finding thisYear(DistrictRecord record, SchoolYear year, LocalDate day) {
        return year.notice(record, Fields.EXEMPTION_REPORT, day)
                .map(report -> judge(record, year, report))
                .orElseGet(() -> of(Finding.Status.DUE, List.of(), "due", year.name(), year.ends())
                        .by(year.ends()));
    }

    private Finding judge(DistrictRecord record, SchoolYear year, Notice report) {
        var reported = numberIn(report, Fields.TOOLS_REPORTED);
        if (reported == null) {
            return on(Finding.Status.NOT_ASSESSED, report, "number-unsaid");
        }
        var sent = Objects.requireNonNull(report.sentOn());
        var known = tools(record, year, sent);
        if (reported != known) {
            return on(Finding.Status.NOT_MET, report, "differs", reported, known);
        }
        return metBy(report, known == 0 ? "met-none" : "met", sent, known);
    }

    private static long tools(DistrictRecord record, SchoolYear year, LocalDate day) {
        return record.products().stream()
                .filter(each -> isYes(each, Fields.EXEMPT) && year.knows(each, day))
                .count();
    }
}
