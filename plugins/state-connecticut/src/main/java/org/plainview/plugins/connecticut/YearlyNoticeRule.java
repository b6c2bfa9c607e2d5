package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.spi.Finding;

/** 10-234bb(g)(2): by September 1 of each school year students and parents hear, electronically, where the contracts stand. */
final class YearlyNoticeRule extends CtRule {
    YearlyNoticeRule() {
        super("CT-234bb-G2", "CGS 10-234bb(g)(2)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var year = SchoolYear.of(day);
        var due = LocalDate.of(year.begins().getYear(), Month.SEPTEMBER, 1);
        return year.notice(record, Fields.CONTRACT_PAGE, day)
                .map(notice ->
                        orElse(judge(notice, due), metBy(notice, "met", Objects.requireNonNull(notice.sentOn()))))
                .orElseGet(() -> List.of(
                        day.isAfter(due)
                                ? notMet("none").by(due)
                                : of(Finding.Status.DUE, List.of(), "due", due).by(due)));
    }

    private Stream<Finding> judge(Notice notice, LocalDate due) {
        var sent = Objects.requireNonNull(notice.sentOn());
        return Stream.of(
                        sent.isAfter(due)
                                ? Stream.of(on(Finding.Status.NOT_MET, notice, "late", sent, due)
                                        .by(due))
                                : Stream.<Finding>empty(),
                        has(notice.url())
                                ? Stream.<Finding>empty()
                                : Stream.of(on(Finding.Status.NOT_MET, notice, "no-address")),
                        notice.channels().isEmpty()
                                ? Stream.of(on(Finding.Status.NOT_ASSESSED, notice, "channel-unsaid"))
                                : Stream.<Finding>empty())
                .flatMap(each -> each);
    }
}
