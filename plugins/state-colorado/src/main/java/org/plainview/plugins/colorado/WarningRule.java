package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 22-16-107(3): on-demand providers read on the website what follows if a district gives them up for privacy. */
final class WarningRule extends ColoradoRule {
    WarningRule() {
        super("CO-107-3C", "CRS 22-16-107(3)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var warnings = record.notices().stream()
                .filter(each -> isYes(each, Fields.WARNING))
                .toList();
        if (warnings.isEmpty()) {
            return List.of(notMet("none"));
        }
        return warnings.stream()
                .filter(each -> isPosted(each, day))
                .findFirst()
                .map(each -> List.of(metBy(each, "met", each.title())))
                .orElseGet(() -> notMet("unposted", warnings).toList());
    }

    private static boolean isPosted(Notice notice, LocalDate day) {
        return has(notice.url()) && notice.sentOn() != null && !notice.sentOn().isAfter(day);
    }
}
