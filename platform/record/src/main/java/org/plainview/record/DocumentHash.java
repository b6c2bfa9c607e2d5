package org.plainview.record;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a document: the SHA-256 of its bytes as 64 lower-case hexadecimal digits. */
public record DocumentHash(String value) implements Comparable<DocumentHash> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if {@code value} is not of the shape described above */
    public DocumentHash {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not the SHA-256 of a document");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The documents that {@code item} names, by the names of its fields; a translation under {@code translations.es.text}. */
    public static SortedMap<String, DocumentHash> in(Item item) {
        return named(item, item.translations());
    }

    /** The documents that {@code profile} names, by the names of its fields. */
    public static SortedMap<String, DocumentHash> in(DistrictProfile profile) {
        return named(profile, profile.translations());
    }

    /** Every document that {@code record} names. */
    public static Set<DocumentHash> in(DistrictRecord record) {
        return Stream.concat(Stream.of(in(record.profile())), record.all().map(DocumentHash::in))
                .flatMap(documents -> documents.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SortedMap<String, DocumentHash> named(Object owner, Translations translations) {
        var fields = Shape.of(owner.getClass()).documents();
        if (fields.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var documents = new TreeMap<String, DocumentHash>();
        for (var field : fields) {
            if (field.valueIn(owner) instanceof DocumentHash hash) {
                documents.put(field.name(), hash);
            }
            translated(field, translations, documents);
        }
        return Collections.unmodifiableSortedMap(documents);
    }

    private static void translated(Field field, Translations translations, Map<String, DocumentHash> documents) {
        translations.byLanguage().forEach((language, texts) -> {
            var hash = texts.get(field.name());
            if (hash != null) {
                documents.put("translations." + language + "." + field.name(), new DocumentHash(hash));
            }
        });
    }

    @Override
    public int compareTo(DocumentHash other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
