package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * A rule about requests that must be answered in time. The record holds no request, so the district counts those that
 * were late and writes the number on its rules for pupil records.
 */
abstract class AnswersRule extends WisconsinRule {
    private final String late;

    /** @param late the field in which the district writes how many were late */
    AnswersRule(String id, String citation, Severity severity, String late) {
        super(id, citation, severity);
        this.late = late;
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.PUPIL_RECORDS, day)
                .map(rules -> orElse(Stream.concat(counted(rules), procedure(rules)), metBy(rules, "met")))
                .orElseGet(() -> List.of(needsAttestation("no-rules")));
    }

    private Stream<Finding> counted(Policy rules) {
        var number = numberIn(rules, late);
        if (number == null) {
            return about(Finding.Status.NEEDS_ATTESTATION, "unsaid", List.of(rules));
        }
        return number == 0 ? Stream.empty() : Stream.of(on(Finding.Status.NOT_MET, rules, "late", number));
    }

    /** What else the rules must say. */
    Stream<Finding> procedure(Policy rules) {
        return Stream.empty();
    }
}
