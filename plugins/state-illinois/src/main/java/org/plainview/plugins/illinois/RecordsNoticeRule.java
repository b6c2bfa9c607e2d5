package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.spi.Finding;

/**
 * 23 IAC 375: three notices about student records, each given anew in every school year and in the languages of the families,
 * for which those of the district's site stand.
 */
final class RecordsNoticeRule extends IllinoisRule {
    private static final List<String> NOTICES = List.of(Fields.RECORDS_RIGHTS, Fields.DIRECTORY, Fields.DESTRUCTION);

    RecordsNoticeRule() {
        super("IL-ISSRA-NOTICE", "23 IAC 375.30, 375.80; 105 ILCS 10/4(h)");
    }

    /** The Illinois School Student Records Act is older than any record here. */
    @Override
    public @Nullable LocalDate inForceFrom() {
        return null;
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return NOTICES.stream().flatMap(kind -> judge(record, kind, day)).toList();
    }

    private Stream<Finding> judge(DistrictRecord record, String kind, LocalDate day) {
        var notices = record.notices().stream()
                .filter(each -> says(each, Fields.RECORDS_NOTICE, kind))
                .toList();
        if (notices.isEmpty()) {
            return Stream.of(notMet("no-" + kind));
        }
        var start = SecurityRule.startOfFiscalYear(day);
        var given = notices.stream()
                .filter(each -> each.sentOn() != null
                        && !each.sentOn().isBefore(start)
                        && !each.sentOn().isAfter(day))
                .toList();
        var end = start.plusYears(1).minusDays(1);
        return given.isEmpty()
                ? Stream.of(of(Finding.Status.DUE, Finding.Subject.all(notices), "due-" + kind, end)
                        .by(end))
                : orElse(faults(record, kind, given), metBy(given.getFirst(), "met-" + kind)).stream();
    }

    private Stream<Finding> faults(DistrictRecord record, String kind, List<Notice> given) {
        var languages = record.profile().languages();
        var topics = kind.equals(Fields.RECORDS_RIGHTS)
                ? covers("topics", given, Fields.RECORDS_TOPICS, topics(record))
                : none();
        return Stream.of(
                        topics,
                        unsaid(
                                "languages-unsaid",
                                given,
                                each -> !each.languages().isEmpty()),
                        lacking(
                                "languages",
                                given,
                                each -> each.languages().isEmpty()
                                        || each.languages().containsAll(languages)))
                .flatMap(each -> each);
    }

    /** A school that takes fingerprints or the like says so. */
    private static Set<String> topics(DistrictRecord record) {
        if (record.elements().stream().noneMatch(each -> isYes(each, Fields.IS_BIOMETRIC))) {
            return Fields.RECORDS_NOTICE_TOPICS;
        }
        var topics = new HashSet<>(Fields.RECORDS_NOTICE_TOPICS);
        topics.add(Fields.BIOMETRIC);
        return topics;
    }
}
