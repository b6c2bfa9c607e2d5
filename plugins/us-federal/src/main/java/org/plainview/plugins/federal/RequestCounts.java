package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Text;

/** How many requests there were and how they were answered, in numbers alone; small ones are not told. */
final class RequestCounts extends FederalReport {
    RequestCounts() {
        super("request-counts");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = Stream.concat(
                        rows(
                                record,
                                day,
                                Fields.RECORDS,
                                Fields.ACCESS_ANSWERED,
                                Fields.ACCESS_LATE,
                                Fields.AMENDMENTS_REFUSED,
                                Fields.HEARINGS_OFFERED),
                        rows(record, day, Fields.SPECIAL_EDUCATION, Fields.IDEA_LATE))
                .toList();
        return new ReportDocument(
                title(),
                List.of(paragraph("intro", record.profile().name()), table(rows, "what", "number", "counted")));
    }

    private Stream<List<Text>> rows(DistrictRecord record, LocalDate day, String role, String... fields) {
        return FederalRule.policy(record, role, day).stream()
                .flatMap(policy -> Stream.of(fields)
                        .map(each -> List.of(
                                words(each),
                                number(policy, each, record.profile().smallestCount()),
                                field(policy, Fields.COUNTED_ON))));
    }

    private Text number(Policy policy, String field, int smallest) {
        var number = FederalRule.numberIn(policy, field);
        return number != null && number > 0 && number < smallest ? words("few", smallest) : said(number);
    }
}
