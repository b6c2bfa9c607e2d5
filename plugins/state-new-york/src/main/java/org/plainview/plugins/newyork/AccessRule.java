package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 121.12: parents hear every year that they may ask for their child's data, and get it within 45 days. */
final class AccessRule extends NewYorkRule {
    AccessRule() {
        super("NY-121.12", "Educ. Law 2-d(5); 8 NYCRR 121.12", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var start = startOfSchoolYear(day);
        var end = start.plusYears(1).minusDays(1);
        var notices =
                record.notices().stream().filter(AccessRule::tellsOfAccess).toList();
        if (notices.isEmpty()) {
            return List.of(notMet("none"));
        }
        var given = notices.stream()
                .filter(each -> each.sentOn() != null
                        && !each.sentOn().isBefore(start)
                        && !each.sentOn().isAfter(day))
                .toList();
        return given.isEmpty()
                ? List.of(of(Finding.Status.DUE, Finding.Subject.all(notices), "due", end)
                        .by(end))
                : orElse(
                        answers(given),
                        metBy(given.getFirst(), "met", given.getFirst().title()));
    }

    private static boolean tellsOfAccess(Notice notice) {
        return notice.noticeKind() == NoticeKind.FERPA_ANNUAL || isYes(notice, Fields.TELLS_OF_ACCESS);
    }

    /** How requests were answered is counted by the district: the record holds no request. */
    private Stream<Finding> answers(List<Notice> given) {
        return Stream.concat(
                about(
                        Finding.Status.NEEDS_ATTESTATION,
                        "unsaid",
                        given.stream()
                                .filter(each -> !says(each, Fields.ACCESS_LATE))
                                .toList()),
                notMet(
                        "late",
                        given.stream()
                                .filter(each -> says(each, Fields.ACCESS_LATE)
                                        && !"0".equals(each.extra().get(Fields.ACCESS_LATE)))
                                .toList()));
    }
}
