package org.plainview.server.requests.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Editions;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/** What a request may be about: something of the record that the public can see. */
@Component
class Subjects {
    private final Editions editions;
    private final WorkingRecord record;

    Subjects(Editions editions, WorkingRecord record) {
        this.editions = editions;
        this.record = record;
    }

    /**
     * An item of the newest edition.
     *
     * @param about {@code <kind>/<key>}, such as {@code elements/bus-card}
     */
    Optional<Item> published(String about) {
        return reference(about)
                .flatMap(asked -> editions.current(DistrictScope.current())
                        .flatMap(edition -> edition.record().find(asked)));
    }

    /** What staff call it today; what was removed since is called by its kind and key. */
    @Nullable
    String label(@Nullable String about) {
        return about == null
                ? null
                : reference(about)
                        .flatMap(asked -> record.find(asked.kind(), asked.key()))
                        .map(found -> found.value().label())
                        .orElse(about);
    }

    private static Optional<ItemRef> reference(String about) {
        int slash = about.indexOf('/');
        if (slash < 0 || !Key.isValid(about.substring(slash + 1))) {
            return Optional.empty();
        }
        var key = Key.of(about.substring(slash + 1));
        return ItemKind.byCode(about.substring(0, slash)).map(kind -> new ItemRef(kind, key));
    }
}
