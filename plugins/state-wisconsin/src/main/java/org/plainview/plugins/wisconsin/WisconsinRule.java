package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Finding;
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

    static boolean says(Item item, String field, String value) {
        return value.equals(item.extra().get(field));
    }

    /** The day in {@code field}, or null where none can be read. */
    static @Nullable LocalDate dayIn(Item item, String field) {
        var text = item.extra().get(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** The number in {@code field}, or null where none can be read. */
    static @Nullable Integer numberIn(Item item, String field) {
        var text = item.extra().get(field);
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
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

    final Finding on(Finding.Status status, Item item, String name, Object... arguments) {
        return of(status, List.of(Finding.Subject.of(item)), name, arguments);
    }

    final Finding metBy(Item item, String name, Object... arguments) {
        return new Finding(Finding.Status.MET, List.of(Finding.Subject.of(item)), say(name, arguments), null, null);
    }
}
