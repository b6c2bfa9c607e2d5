package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 115.297 and 115.298 bind the state's agencies. Nothing is asked of a district; a link to what the agency gets helps parents. */
final class StateDataRule extends WisconsinRule {
    StateDataRule() {
        super("WI-115.297", "Wis. Stat. 115.297, 115.298", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var agencies = record.recipients().stream()
                .filter(each -> each.type() == RecipientType.STATE_AGENCY)
                .toList();
        if (agencies.isEmpty()) {
            return List.of(notAssessed("no-agency"));
        }
        return orElse(
                about(
                        Finding.Status.ADVISORY,
                        "no-link",
                        agencies.stream().filter(each -> !hasLink(each)).toList()),
                met("met", agencies.size()));
    }

    private static boolean hasLink(Recipient agency) {
        return has(agency.website()) || has(agency.privacyPolicyUrl());
    }
}
