package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 99.7: parents hear each year of their rights over education records, in the languages that they speak at home and in
 * a way that reaches parents with disabilities.
 */
final class AnnualNoticeRule extends FederalRule {
    AnnualNoticeRule() {
        super("US-FERPA-99.7", "34 CFR 99.7; 20 USC 1232g(e)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var notices = given(record, NoticeKind.FERPA_ANNUAL, day).stream()
                .filter(SchoolYear.of(day)::isOf)
                .toList();
        if (notices.isEmpty()) {
            return List.of(notGiven(record, day));
        }
        var latest = notices.getLast();
        return orElse(judge(record, latest), metBy(latest, "met", sentOn(latest)));
    }

    private Stream<Finding> judge(DistrictRecord record, Notice notice) {
        var notices = List.of(notice);
        var spoken = new HashSet<>(record.profile().languages());
        return Stream.of(
                        covers("topics", notices, Fields.RIGHTS, asked(record)),
                        notice.languages().isEmpty()
                                ? about(Finding.Status.NOT_ASSESSED, "languages-unsaid", notices)
                                : lacking(
                                        "languages",
                                        notices,
                                        each -> new HashSet<>(each.languages()).containsAll(spoken)),
                        affirmed("accessible", notices, Fields.ACCESSIBLE))
                .flatMap(each -> each);
    }

    /** The criteria for school officials are asked for only where the district gives data to any. */
    private static Set<String> asked(DistrictRecord record) {
        var asked = new HashSet<>(Fields.RIGHTS_TOPICS);
        if (!under(record, FerpaException.SCHOOL_OFFICIAL).isEmpty()) {
            asked.add(Fields.OFFICIALS);
        }
        return asked;
    }
}
