package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.FerpaException;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Sensitivity;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 99.37: directory information goes out only after a public notice that names its types, the right to refuse and the
 * time to do so; a policy that limits recipients or purposes stands in the notice.
 */
final class DirectoryNoticeRule extends FederalRule {
    DirectoryNoticeRule() {
        super("US-FERPA-99.37", "34 CFR 99.37, 99.3", Severity.CONDITIONAL);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var designated = designated(record);
        var releases = under(record, FerpaException.DIRECTORY_INFORMATION);
        if (designated.isEmpty() && releases.isEmpty()) {
            return List.of(record.elements().isEmpty() ? notAssessed("silent") : notApplicable("none-designated"));
        }
        var notices = given(record, NoticeKind.DIRECTORY_INFORMATION, day);
        if (notices.isEmpty()) {
            return List.of(notMet("no-notice"));
        }
        var latest = notices.getLast();
        return orElse(
                Stream.of(
                                contents(latest),
                                types(latest, designated),
                                releases(notices.getFirst(), releases),
                                SchoolYear.of(day).isOf(latest)
                                        ? Stream.<Finding>empty()
                                        : about(Finding.Status.ADVISORY, "old", List.of(latest)))
                        .flatMap(each -> each),
                metBy(latest, "met", sentOn(latest)));
    }

    /** The elements that the district calls directory information. */
    static List<Element> designated(DistrictRecord record) {
        return record.elements().stream()
                .filter(each -> each.sensitivity() == Sensitivity.DIRECTORY)
                .toList();
    }

    private Stream<Finding> contents(Notice notice) {
        return Stream.concat(
                lacking(
                        Finding.Status.NOT_ASSESSED,
                        "time-unsaid",
                        List.of(notice),
                        each -> numberIn(each, Fields.REFUSAL_DAYS) != null),
                lacking(
                        "limits-unsaid",
                        List.of(notice),
                        each -> !isYes(each, Fields.LIMITED) || says(each, Fields.LIMITS)));
    }

    private Stream<Finding> types(Notice notice, List<Element> designated) {
        if (!says(notice, Fields.DESIGNATES)) {
            return about(Finding.Status.NOT_ASSESSED, "types-unsaid", List.of(notice));
        }
        var announced = chosen(notice, Fields.DESIGNATES);
        var held = designated.stream()
                .map(each -> each.extra().getOrDefault(Fields.DIRECTORY_TYPE, ""))
                .collect(Collectors.toUnmodifiableSet());
        return Stream.of(
                        lacking(
                                Finding.Status.NOT_ASSESSED,
                                "unsorted",
                                designated,
                                each -> says(each, Fields.DIRECTORY_TYPE)),
                        lacking("never", designated, each -> !isNever(each)),
                        lacking(
                                "unannounced",
                                designated,
                                each -> !says(each, Fields.DIRECTORY_TYPE)
                                        || isNever(each)
                                        || announced.contains(each.extra().get(Fields.DIRECTORY_TYPE))),
                        lacking("not-held", List.of(notice), each -> held.containsAll(announced)))
                .flatMap(each -> each);
    }

    private static boolean isNever(Element element) {
        return says(element, Fields.DIRECTORY_TYPE, Fields.NEVER_DIRECTORY);
    }

    /** Nothing goes out before parents first had the notice and the time to refuse that it gave them. */
    private Stream<Finding> releases(Notice first, List<Disclosure> releases) {
        var days = Objects.requireNonNullElse(numberIn(first, Fields.REFUSAL_DAYS), 0);
        var open = sentOn(first).plusDays(days);
        return Stream.concat(
                lacking(
                        Finding.Status.NOT_ASSESSED,
                        "undated",
                        releases,
                        each -> dayIn(each, Fields.FIRST_DISCLOSED_ON) != null),
                lacking("too-early", releases, each -> {
                    var released = dayIn(each, Fields.FIRST_DISCLOSED_ON);
                    return released == null || !released.isBefore(open);
                }));
    }
}
