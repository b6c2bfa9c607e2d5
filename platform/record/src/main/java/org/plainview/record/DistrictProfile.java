package org.plainview.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the district is and how its site greets people. A record has exactly one.
 *
 * @param ncesId the 7-digit NCES id of the local education agency
 * @param state the USPS code, such as {@code UT}
 * @param timeZone an IANA time zone, such as {@code America/Denver}
 * @param languages BCP 47, the first of them the language in which the record is written
 * @param statement the district's own opening words on its site
 * @param sample true for an invented district that shows what a site looks like
 */
public record DistrictProfile(
        String name,
        @Nullable String ncesId,
        String state,
        String timeZone,
        List<String> languages,
        @Nullable String website,
        @PublicText @Nullable String statement,
        @RefersTo(ItemKind.CONTACT) @Nullable Key contact,
        boolean sample,
        Translations translations) {

    public DistrictProfile {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a district has at least one language");
        }
    }

    /** The language in which the record itself is written. */
    public String language() {
        return languages.getFirst();
    }
}
