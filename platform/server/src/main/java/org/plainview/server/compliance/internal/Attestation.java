package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.Finding;

/**
 * What a person says that no record shows: that a duty is met, until a day.
 *
 * @param point what of the rule was asked: the key of its words, which no translation and no number in them changes
 * @param kind the code of the kind of the item of which it speaks, and {@code key} its key; null where it speaks of the whole
 * @param saidBy who answers for it, by name
 * @param validUntil the last day on which it holds
 * @param enteredBy the member who wrote it down
 * @param withdrawnOn the first day on which it holds no longer; null while it stands
 */
record Attestation(
        UUID id,
        String plugin,
        String rule,
        String point,
        @Nullable String kind,
        @Nullable String key,
        String saidBy,
        LocalDate saidOn,
        LocalDate validUntil,
        String words,
        String enteredBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBy,
        @Nullable String reason) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(saidOn) && !day.isAfter(validUntil) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    boolean isOf(String plugin, String rule, String point) {
        return this.plugin.equals(plugin) && this.rule.equals(rule) && this.point.equals(point);
    }

    boolean speaksOf(Finding.Subject subject) {
        return subject.kind().code().equals(kind) && subject.key().value().equals(key);
    }
}
