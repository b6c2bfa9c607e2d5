package org.plainview.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An office that answers for student data. A person's name is optional.
 *
 * @param office the office, as the public knows it
 * @param duties what this office is responsible for
 */
public record Contact(
        Key key,
        @PublicText String office,
        @Nullable String person,
        @Nullable String email,
        @Nullable String phone,
        List<Duty> duties,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Contact {
        duties = duties.stream().sorted().distinct().toList();
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return office;
    }
}
