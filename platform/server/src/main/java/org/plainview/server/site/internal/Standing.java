package org.plainview.server.site.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;

/** Whether an agreement covers what a recipient gets, on the day of an edition. */
enum Standing {
    IN_FORCE("pv-status--ok"),
    NOT_YET("pv-status--info"),
    EXPIRED("pv-status--bad"),
    MISSING("pv-status--warn"),
    NOT_NEEDED("");

    private final String style;

    Standing(String style) {
        this.style = style;
    }

    /** The look of the badge; its words say the same. */
    String style() {
        return style;
    }

    static Standing of(Recipient recipient, Reading reading) {
        var covering = reading.agreementsWith(recipient.key());
        var named = reading.disclosuresTo(recipient.key()).stream()
                .flatMap(disclosure -> reading.record().agreements().named(keys(disclosure.agreement())).stream())
                .toList();
        var standings = Stream.concat(covering.stream(), named.stream())
                .map(agreement -> of(agreement, reading))
                .sorted()
                .toList();
        if (!standings.isEmpty()) {
            return standings.getFirst();
        }
        return recipient.type() == RecipientType.VENDOR ? MISSING : NOT_NEEDED;
    }

    private static List<Key> keys(@Nullable Key key) {
        return key == null ? List.of() : List.of(key);
    }

    static Standing of(Agreement agreement, Reading reading) {
        var from = agreement.effectiveOn();
        var until = agreement.expiresOn();
        if (until != null && until.isBefore(reading.day())) {
            return EXPIRED;
        }
        return from != null && from.isAfter(reading.day()) ? NOT_YET : IN_FORCE;
    }
}
