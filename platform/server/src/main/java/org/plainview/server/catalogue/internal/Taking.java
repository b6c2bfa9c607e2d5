package org.plainview.server.catalogue.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.server.inventory.FreeKeys;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.server.inventory.RecordAdditions.AddedItems;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a steward picked into the working record of the district in scope, all of it or nothing. What is there already
 * stays as it is: nothing is ever overwritten, and taking the same again changes nothing.
 */
@Component
class Taking {
    private final WorkingRecord record;
    private final Catalogues catalogues;
    private final RecordAdditions additions;
    private final Words words;

    Taking(WorkingRecord record, Catalogues catalogues, RecordAdditions additions, Words words) {
        this.record = record;
        this.catalogues = catalogues;
        this.additions = additions;
        this.words = words;
    }

    /** @param kept how many of what was asked for were there already */
    record Taken(List<ItemRef> added, int kept) {}

    @Transactional
    public Taken elements(Collection<String> ids) {
        var draft = new Draft();
        var present = cedsIds(draft.record);
        for (var id : ids) {
            var entry = catalogues.elements().find(id).orElseThrow(Taking::unknown);
            if (!present.add(id)) {
                draft.kept++;
                continue;
            }
            draft.add(Element.builder(draft.keys.suggest(ItemKind.ELEMENT, entry.name(), id), entry.name())
                    .description(entry.definition())
                    .category(entry.category().orElse(null))
                    .cedsId(id)
                    .build());
        }
        return draft.write("catalogue.taken.elements");
    }

    static Set<String> cedsIds(DistrictRecord record) {
        return record.elements().stream()
                .map(Element::cedsId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Transactional
    public Taken products(Collection<String> ids) {
        var draft = new Draft();
        var present = productNames(draft.record);
        var vendors = new HashMap<String, Key>();
        draft.record.recipients().forEach(recipient -> vendors.putIfAbsent(folded(recipient.name()), recipient.key()));
        for (var id : ids) {
            var entry = catalogues.products().find(id).orElseThrow(Taking::unknown);
            if (!present.add(folded(entry.name()))) {
                draft.kept++;
                continue;
            }
            draft.add(Product.builder(draft.keys.suggest(ItemKind.PRODUCT, entry.name(), id), entry.name())
                    .vendor(entry.company().isEmpty() ? null : vendor(entry, vendors, draft))
                    .use(orNull(entry.use()))
                    .website(orNull(entry.website()))
                    .build());
        }
        return draft.write("catalogue.taken.products");
    }

    static Set<String> productNames(DistrictRecord record) {
        return record.products().stream()
                .map(product -> folded(product.name()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A name as it is compared: a district that has "Kahoot!" has no need of another "KAHOOT!". */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Key vendor(KnownProduct entry, Map<String, Key> vendors, Draft draft) {
        return vendors.computeIfAbsent(folded(entry.company()), name -> {
            var key = draft.keys.suggest(ItemKind.RECIPIENT, entry.company(), entry.id());
            draft.add(Recipient.builder(key, entry.company())
                    .type(RecipientType.VENDOR)
                    .build());
            return key;
        });
    }

    @Transactional
    public Taken starter(Starter starter) {
        var draft = new Draft();
        for (var item : starter.items(draft.record.profile().state())) {
            if (draft.keys.isFree(item.kind(), item.key())) {
                draft.add(item instanceof Element element ? draft.withoutTheUnknown(element) : item);
            } else {
                draft.kept++;
            }
        }
        return draft.write("catalogue.taken.starter");
    }

    /** What each pack that the district has switched on would begin a record with. */
    public List<AddedItems> packs() {
        return additions.starters(words.asked());
    }

    /** @throws ProblemException if no such pack is switched on, or it has nothing to begin with */
    @Transactional
    public Taken pack(String source) {
        var added = packs().stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
        var draft = new Draft();
        for (var item : added.items()) {
            if (draft.keys.isFree(item.kind(), item.key())) {
                draft.add(item);
            } else {
                draft.kept++;
            }
        }
        return draft.write("catalogue.taken.pack", added.title());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").field("ids", "not-in-catalogue");
    }

    /** What is to be added to the record as it stands; nobody else writes to it until the transaction ends. */
    private final class Draft {
        private final DistrictRecord record;
        private final FreeKeys keys;
        private final Map<ItemRef, Item> items = new HashMap<>();
        private int kept;

        Draft() {
            Taking.this.record.hold();
            record = Taking.this.record.load();
            keys = new FreeKeys(Taking.this.record, record);
        }

        /** A starter's element without what this district once had and removed, whose key never comes back. */
        Element withoutTheUnknown(Element element) {
            return element.toBuilder()
                    .purposes(there(ItemKind.PURPOSE, element.purposes()))
                    .systems(there(ItemKind.SYSTEM, element.systems()))
                    .systemOfRecord(there(ItemKind.SYSTEM, element.systemOfRecord()))
                    .retention(there(ItemKind.RETENTION, element.retention()))
                    .build();
        }

        private List<Key> there(ItemKind kind, List<Key> keys) {
            return keys.stream().filter(key -> there(kind, key) != null).toList();
        }

        private @Nullable Key there(ItemKind kind, @Nullable Key key) {
            if (key == null) {
                return null;
            }
            var item = new ItemRef(kind, key);
            return record.contains(item) || items.containsKey(item) ? key : null;
        }

        void add(Item item) {
            keys.give(item.kind(), item.key());
            items.put(ItemRef.of(item), item);
        }

        Taken write(String note, Object... arguments) {
            if (!items.isEmpty()) {
                Taking.this.record.putAll(items.values(), words.say(words.asked(), note, arguments));
            }
            return new Taken(new ArrayList<>(items.keySet()), kept);
        }
    }
}
