package org.plainview.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A body outside the district that receives data: a vendor, an agency, a researcher.
 *
 * @param group the district's own heading for recipients of this sort
 * @param privacyPolicyUrl where the recipient says what it does with data
 */
public record Recipient(
        Key key,
        @PublicText String name,
        @Nullable RecipientType type,
        @PublicText @Nullable String description,
        @Nullable String group,
        @Nullable String businessAddress,
        @Nullable String website,
        @Nullable String privacyPolicyUrl,
        List<String> subcontractors,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Recipient {
        subcontractors = List.copyOf(subcontractors);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }
}
