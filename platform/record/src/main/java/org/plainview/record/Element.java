package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The smallest named fact kept about a student, such as a bus card number.
 *
 * @param category null until the district has said it
 * @param source from whom the fact comes; null until said
 * @param required true if a child cannot be enrolled or served without it, false if it is optional, null until said
 * @param limitNote how it can be limited, in words for parents
 * @param cedsId the six-digit global id of the Common Education Data Standards
 * @param purposes why it is kept; its legal basis stands there
 * @param systems where it is kept, copies included
 * @param systemOfRecord which system is the authority for it
 * @param retention how long it is kept
 * @param contact whom to ask about it
 * @param confirmedOn when the district last said that this is true
 */
public record Element(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String description,
        @Nullable ElementCategory category,
        @Nullable Sensitivity sensitivity,
        @Nullable Source source,
        @Nullable Boolean required,
        Scope scope,
        @Nullable Limitable limitable,
        @PublicText @Nullable String limitNote,
        @Nullable String cedsId,
        @RefersTo(ItemKind.PURPOSE) List<Key> purposes,
        @RefersTo(ItemKind.SYSTEM) List<Key> systems,
        @RefersTo(ItemKind.SYSTEM) @Nullable Key systemOfRecord,
        @RefersTo(ItemKind.RETENTION) @Nullable Key retention,
        @RefersTo(ItemKind.CONTACT) @Nullable Key contact,
        @Nullable LocalDate confirmedOn,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Element {
        purposes = purposes.stream().sorted().distinct().toList();
        systems = systems.stream().sorted().distinct().toList();
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }
}
