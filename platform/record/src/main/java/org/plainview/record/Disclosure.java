package org.plainview.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Elements that go to a recipient for a purpose, for a stated population.
 *
 * @param use what the recipient does with the data, in the district's words
 * @param population whose data, in the district's words
 * @param approvedBy the office that approved it
 * @param citation the law that requires or permits it, as cited
 * @param agreement what covers it
 */
public record Disclosure(
        Key key,
        @RefersTo(ItemKind.RECIPIENT) Key recipient,
        @RefersTo(ItemKind.PURPOSE) @Nullable Key purpose,
        @RefersTo(ItemKind.ELEMENT) List<Key> elements,
        @PublicText @Nullable String use,
        @PublicText @Nullable String population,
        Scope scope,
        List<Justification> justifications,
        List<FerpaException> ferpaExceptions,
        @Nullable String citation,
        @PublicText @Nullable String frequency,
        @Nullable Identifiability identifiability,
        @RefersTo(ItemKind.CONTACT) @Nullable Key approvedBy,
        @RefersTo(ItemKind.AGREEMENT) @Nullable Key agreement,
        @PublicText @Nullable String notes,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Disclosure {
        elements = elements.stream().sorted().distinct().toList();
        justifications = justifications.stream().sorted().distinct().toList();
        ferpaExceptions = ferpaExceptions.stream().sorted().distinct().toList();
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return key.value();
    }
}
