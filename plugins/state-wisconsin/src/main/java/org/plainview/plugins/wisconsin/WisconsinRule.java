package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Severity;

/** What the rules of this pack share: how they read the fields that Wisconsin adds. */
abstract class WisconsinRule extends CitedRule {
    WisconsinRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    static @Nullable String said(Item item, String field) {
        var text = item.extra().get(field);
        return has(text) ? text : null;
    }

    /** The policy to which the district gave {@code role}, adopted by {@code day} and not rescinded. */
    static Optional<Policy> policy(DistrictRecord record, String role, LocalDate day) {
        return record.policies().stream()
                .filter(policy -> says(policy, Fields.POLICY_ROLE, role))
                .filter(policy ->
                        policy.adoptedOn() != null && !policy.adoptedOn().isAfter(day))
                .filter(policy ->
                        policy.rescindedOn() == null || policy.rescindedOn().isAfter(day))
                .findFirst();
    }
}
