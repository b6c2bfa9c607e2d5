package org.plainview.server.subscriptions.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * @param email where the letters go: personal data, which stands in no log and goes with the row
 * @param topics the codes of what they are about, with commas between them
 * @param confirmedAt null until the address is proved
 */
record SubscriptionRow(
        UUID id,
        String email,
        String topics,
        String language,
        @Nullable Instant tokenExpiresAt,
        @Nullable Instant confirmedAt) {

    static String write(Set<Topic> topics) {
        return topics.stream().map(Topic::code).collect(Collectors.joining(","));
    }

    Set<Topic> chosen() {
        var chosen = EnumSet.noneOf(Topic.class);
        Arrays.stream(topics.split(",")).forEach(code -> Topic.byCode(code).ifPresent(chosen::add));
        return chosen;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return "SubscriptionRow[" + id + "]";
    }
}
