package org.plainview.server.compliance.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.internal.FindingView.SubjectView;

/** What will be wrong on a day to come that is not wrong today. */
final class LookAhead {
    private static final String MET = "met";
    private static final String NOT_IN_FORCE = "not-in-force";

    private LookAhead() {}

    /** {@code then}, with how each stands today where it will stand worse. */
    static List<FindingView> compare(List<FindingView> then, List<FindingView> today) {
        return then.stream()
                .map(finding -> before(finding, today).map(finding::turnedFrom).orElse(finding))
                .toList();
    }

    private static Optional<String> before(FindingView finding, List<FindingView> today) {
        if (weight(finding.status()) == 0) {
            return Optional.empty();
        }
        var same = today.stream()
                .filter(each ->
                        each.plugin().equals(finding.plugin()) && each.rule().equals(finding.rule()))
                .toList();
        if (same.isEmpty()) {
            return Optional.of(NOT_IN_FORCE);
        }
        return finding.subjects().isEmpty()
                ? better(finding, worst(same, null))
                : finding.subjects().stream()
                        .flatMap(subject -> better(finding, worst(same, subject)).stream())
                        .findFirst();
    }

    private static Optional<String> better(FindingView finding, String today) {
        return weight(today) < weight(finding.status()) ? Optional.of(today) : Optional.empty();
    }

    /** A rule that names other items and not this one has nothing against it. */
    private static String worst(List<FindingView> ofRule, @Nullable SubjectView subject) {
        return ofRule.stream()
                .filter(each -> subject == null
                        || each.subjects().isEmpty()
                        || each.subjects().contains(subject))
                .map(FindingView::status)
                .max(Comparator.comparingInt(LookAhead::weight))
                .orElse(MET);
    }

    /** 0 where nobody has to do anything. */
    private static int weight(String status) {
        return switch (status) {
            case "not-met" -> 2;
            case "due", "needs-attestation" -> 1;
            default -> 0;
        };
    }
}
