package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A data-privacy agreement or contract with a recipient.
 *
 * @param permits the elements that the recipient may receive under it
 * @param breachNoticeHours within how many hours the recipient must tell the district of a breach
 * @param atEnd what happens to the data when the agreement ends
 */
public record Agreement(
        Key key,
        @PublicText String title,
        @RefersTo(ItemKind.RECIPIENT) @Nullable Key recipient,
        @Nullable AgreementKind agreementKind,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @RefersTo(ItemKind.ELEMENT) List<Key> permits,
        @Nullable String dataLocation,
        @Nullable String encryption,
        @Nullable Integer breachNoticeHours,
        @PublicText @Nullable String atEnd,
        @Nullable String documentUrl,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Agreement {
        permits = permits.stream().sorted().distinct().toList();
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return title;
    }
}
