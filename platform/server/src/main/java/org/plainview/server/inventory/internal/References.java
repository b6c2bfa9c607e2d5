package org.plainview.server.inventory.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DocumentHash;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.record.Links;
import org.plainview.record.Reference;
import org.plainview.record.Shape;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.DocumentType;
import org.plainview.server.documents.Documents;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sees to it that what the record refers to exists. */
@Component
class References {
    private static final String LOGO = "logo";
    /** The field in which items of a kind name one of their own that they belong to, as a regulation does its policy. */
    private static final Map<ItemKind, Field> PARENTS = Arrays.stream(ItemKind.values())
            .flatMap(kind -> Shape.of(kind).fields().stream()
                    .filter(field -> field.refersTo() == kind && !field.list())
                    .map(field -> Map.entry(kind, field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final RecordMapper mapper;
    private final Documents documents;

    References(RecordMapper mapper, Documents documents) {
        this.mapper = mapper;
        this.documents = documents;
    }

    void requireAll(DistrictProfile profile) {
        require(Links.from(profile).stream(), Set.of());
        var logo = profile.logo();
        if (logo != null) {
            requireDocuments(Map.of(logo, LOGO));
            requirePicture(logo);
        }
    }

    private void requirePicture(DocumentHash logo) {
        if (documents
                .find(logo)
                .map(Document::type)
                .filter(DocumentType::isPicture)
                .isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").field(LOGO, "not-a-picture");
        }
    }

    void requireAll(Item item) {
        require(Links.from(item).stream(), Set.of(ItemRef.of(item)));
        var named = new LinkedHashMap<DocumentHash, String>();
        DocumentHash.in(item).forEach((field, hash) -> named.putIfAbsent(hash, field));
        requireDocuments(named);
        var parent = PARENTS.get(item.kind());
        if (parent != null) {
            requireNoCycle(item, parent, this::stored);
        }
    }

    /** None belongs to itself, however many stand between. */
    private static void requireNoCycle(Item item, Field parent, Function<ItemRef, @Nullable Item> find) {
        var way = new HashSet<>(Set.of(item.key()));
        for (Item at = item; at != null; ) {
            var next = (Key) parent.valueIn(at);
            if (next == null) {
                return;
            } else if (!way.add(next)) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                        .field(parent.name(), "cycle", next.value());
            }
            at = find.apply(new ItemRef(item.kind(), next));
        }
    }

    private @Nullable Item stored(ItemRef item) {
        var row = mapper.item(item.kind().code(), item.key().value());
        return row == null ? null : StoredRecord.item(row);
    }

    /** Many items, seen one after the other. They may refer to each other, in any order. */
    final class Check {
        private final Set<ItemRef> own = new HashSet<>();
        /** One reference to each item that is referred to. */
        private final Map<ItemRef, Reference> references = new LinkedHashMap<>();
        /** One field for each document. */
        private final Map<DocumentHash, String> named = new LinkedHashMap<>();
        /** Those that belong to another of their kind, and what they belong to as it is looked up. */
        private final Map<ItemRef, Item> belonging = new LinkedHashMap<>();

        void see(Item item) {
            own.add(ItemRef.of(item));
            if (PARENTS.containsKey(item.kind())) {
                belonging.put(ItemRef.of(item), item);
            }
            Links.from(item).forEach(reference -> references.putIfAbsent(reference.to(), reference));
            DocumentHash.in(item).forEach((field, hash) -> named.putIfAbsent(hash, field));
        }

        void requireAll() {
            require(references.values().stream(), own);
            requireDocuments(named);
            var known = new HashMap<>(belonging);
            belonging
                    .values()
                    .forEach(item -> requireNoCycle(
                            item,
                            Objects.requireNonNull(PARENTS.get(item.kind())),
                            // Other items that are written here stand as they are to be, the rest as it is.
                            next -> known.computeIfAbsent(next, References.this::stored)));
        }
    }

    /** @param named a field for each document */
    private void requireDocuments(Map<DocumentHash, String> named) {
        var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        var missing = documents.missing(named.keySet());
        named.forEach((hash, field) -> {
            if (missing.contains(hash)) {
                problem.field(field, "unknown-document");
            }
        });
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private void require(Stream<Reference> references, Set<ItemRef> own) {
        var wanted =
                references.filter(reference -> !own.contains(reference.to())).toList();
        var stored = present(wanted.stream().map(Reference::to).distinct().toList());
        var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        wanted.stream()
                .filter(reference -> !stored.contains(reference.to()))
                .forEach(reference -> problem.field(
                        reference.field(),
                        "unknown-reference",
                        reference.to().key().value()));
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private Set<ItemRef> present(List<ItemRef> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return mapper
                .present(
                        wanted.stream().map(item -> item.kind().code()).toArray(String[]::new),
                        wanted.stream().map(item -> item.key().value()).toArray(String[]::new))
                .stream()
                .map(KeyRow::ref)
                .collect(Collectors.toSet());
    }

    void requireUnused(Reading reading, ItemKind kind, Key key) {
        var record = reading.record();
        var usedBy = users(reading, kind, key)
                .map(user -> Map.of(
                        "kind", user.kind().code(),
                        "key", user.key().value(),
                        "label", new Labels(record).of(user)))
                .toList();
        if (!usedBy.isEmpty() || isContactOf(record.profile(), kind, key)) {
            throw new ProblemException(HttpStatus.CONFLICT, "in-use").with("usedBy", usedBy);
        }
    }

    /** Whether anything else than {@code gone}, items of the same kind, refers to an item. */
    static boolean isUsed(Reading reading, ItemKind kind, Key key, Set<Key> gone) {
        return isContactOf(reading.record().profile(), kind, key)
                || users(reading, kind, key).anyMatch(user -> user.kind() != kind || !gone.contains(user.key()));
    }

    private static Stream<ItemRef> users(Reading reading, ItemKind kind, Key key) {
        return reading.links().usedBy(kind, key).stream()
                .map(Reference::from)
                .filter(Objects::nonNull)
                .distinct();
    }

    private static boolean isContactOf(DistrictProfile profile, ItemKind kind, Key key) {
        return Links.from(profile).stream().map(Reference::to).toList().equals(List.of(new ItemRef(kind, key)));
    }

    /** A key of an item that is there. */
    record KeyRow(String kind, String key) {
        ItemRef ref() {
            return new ItemRef(ItemKind.byCode(kind).orElseThrow(), Key.of(key));
        }
    }
}
