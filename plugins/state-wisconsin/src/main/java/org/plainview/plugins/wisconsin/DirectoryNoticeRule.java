package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * 118.125(1)(b) and (2)(j): directory data goes out only when parents know which categories are directory data and have had
 * fourteen days to forbid it. Nothing is a category that the statute does not list.
 */
final class DirectoryNoticeRule extends WisconsinRule {
    private static final int WINDOW_DAYS = 14;

    DirectoryNoticeRule() {
        super("WI-118.125-2J", "Wis. Stat. 118.125(1)(b),(2)(j)", Severity.CONDITIONAL);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var designated = record.elements().stream()
                .filter(each -> each.sensitivity() == Sensitivity.DIRECTORY)
                .toList();
        var releases = record.disclosures().stream()
                .filter(each -> each.ferpaExceptions().contains(FerpaException.DIRECTORY_INFORMATION))
                .toList();
        if (designated.isEmpty() && releases.isEmpty()) {
            return List.of(record.elements().isEmpty() ? notAssessed("silent") : notApplicable("none-designated"));
        }
        return record.notices().stream()
                .filter(each -> each.noticeKind() == NoticeKind.DIRECTORY_INFORMATION
                        && each.sentOn() != null
                        && !each.sentOn().isAfter(day))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.sentOn())))
                .map(notice ->
                        orElse(judge(record, notice, designated, releases), metBy(notice, "met", notice.title())))
                .orElseGet(() -> List.of(notMet("no-notice")));
    }

    private Stream<Finding> judge(
            DistrictRecord record, Notice notice, List<Element> designated, List<Disclosure> releases) {
        var announced = chosen(notice);
        return Stream.of(
                        window(notice),
                        about(
                                Finding.Status.NOT_ASSESSED,
                                "unsorted",
                                designated.stream()
                                        .filter(each -> said(each, Fields.DIRECTORY_CLASS) == null)
                                        .toList()),
                        notMet(
                                "not-in-the-list",
                                designated.stream()
                                        .filter(each -> says(each, Fields.DIRECTORY_CLASS, Fields.NOT_DIRECTORY))
                                        .toList()),
                        notMet(
                                "unannounced",
                                designated.stream()
                                        .filter(each -> isUnannounced(each, announced))
                                        .toList()),
                        releases(record, releases))
                .flatMap(each -> each);
    }

    private Stream<Finding> window(Notice notice) {
        var days = numberIn(notice, Fields.WINDOW_DAYS);
        if (days == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, notice, "window-unsaid"));
        }
        return days < WINDOW_DAYS
                ? Stream.of(on(Finding.Status.NOT_MET, notice, "window-short", days))
                : Stream.empty();
    }

    private static boolean isUnannounced(Element element, Set<String> announced) {
        var category = said(element, Fields.DIRECTORY_CLASS);
        return category != null && !Fields.NOT_DIRECTORY.equals(category) && !announced.contains(category);
    }

    private static Set<String> chosen(Notice notice) {
        return Arrays.stream(notice.extra().getOrDefault(Fields.DESIGNATES, "").split("[,\\s]+"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing is released before fourteen days have passed since parents first had the notice. */
    private Stream<Finding> releases(DistrictRecord record, List<Disclosure> releases) {
        var first = record.notices().stream()
                .filter(each -> each.noticeKind() == NoticeKind.DIRECTORY_INFORMATION && each.sentOn() != null)
                .map(each -> Objects.requireNonNull(each.sentOn()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var open = first.plusDays(WINDOW_DAYS);
        return Stream.concat(
                about(
                        Finding.Status.NOT_ASSESSED,
                        "undated",
                        releases.stream()
                                .filter(each -> dayIn(each, Fields.FIRST_RELEASE_ON) == null)
                                .toList()),
                notMet(
                        "too-early",
                        releases.stream()
                                .filter(each -> {
                                    var released = dayIn(each, Fields.FIRST_RELEASE_ON);
                                    return released != null && released.isBefore(open);
                                })
                                .toList()));
    }
}
