package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.spi.Finding;

/** 53E-9-305(2): the student data collection notice stands alone, says six things, and is renewed and published each year. */
final class CollectionNoticeRule extends UtahRule {
    CollectionNoticeRule() {
        super("UT-305-2", "Utah Code 53E-9-305(2)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return notice(record, day)
                .map(notice -> orElse(judge(notice, day), metBy(notice, "met", notice.title())))
                .orElseGet(() -> List.of(notMet("none")));
    }

    /** The last collection notice that went out by {@code day}. */
    static Optional<Notice> notice(DistrictRecord record, LocalDate day) {
        return record.notices().stream()
                .filter(each -> each.noticeKind() == NoticeKind.COLLECTION
                        && each.sentOn() != null
                        && !each.sentOn().isAfter(day))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.sentOn())));
    }

    private Stream<Finding> judge(Notice notice, LocalDate day) {
        return Stream.of(
                        flag(notice, Fields.STANDALONE, "standalone"),
                        flag(notice, Fields.DISTRIBUTED, "distributed"),
                        has(notice.url())
                                ? Stream.<Finding>empty()
                                : Stream.of(on(Finding.Status.NOT_MET, notice, "unpublished")),
                        parts(notice),
                        renewed(notice, day))
                .flatMap(each -> each);
    }

    private Stream<Finding> flag(Notice notice, String field, String name) {
        if (isYes(notice, field)) {
            return Stream.empty();
        }
        return Stream.of(
                isNo(notice, field)
                        ? on(Finding.Status.NOT_MET, notice, "not-" + name)
                        : on(Finding.Status.NEEDS_ATTESTATION, notice, name + "-unsaid"));
    }

    private Stream<Finding> parts(Notice notice) {
        if (!says(notice, Fields.NOTICE_PARTS)) {
            return Stream.of(on(Finding.Status.NEEDS_ATTESTATION, notice, "parts-unsaid"));
        }
        return Fields.PARTS.stream()
                .filter(part -> !chosen(notice, Fields.NOTICE_PARTS).contains(part))
                .flatMap(part -> lacks(part, List.of(notice)));
    }

    private Stream<Finding> renewed(Notice notice, LocalDate day) {
        var due = Objects.requireNonNull(notice.sentOn()).plusYears(1);
        return day.isAfter(due)
                ? Stream.of(on(Finding.Status.NOT_MET, notice, "old", due).by(due))
                : Stream.empty();
    }
}
