package org.plainview.record;

import java.util.Collections;
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

    /** The documents that {@code item} names, by the names of its fields. */
    public static SortedMap<String, DocumentHash> in(Item item) {
        return named(item);
    }

    /** The documents that {@code profile} names, by the names of its fields. */
    public static SortedMap<String, DocumentHash> in(DistrictProfile profile) {
        return named(profile);
    }

    /** Every document that {@code record} names. */
    public static Set<DocumentHash> in(DistrictRecord record) {
        return Stream.concat(Stream.of(named(record.profile())), record.all().map(DocumentHash::in))
                .flatMap(documents -> documents.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SortedMap<String, DocumentHash> named(Object owner) {
        var documents = new TreeMap<String, DocumentHash>();
        for (var field : Shape.of(owner.getClass()).fields()) {
            if (field.type() == FieldType.DOCUMENT && field.valueIn(owner) instanceof DocumentHash hash) {
                documents.put(field.name(), hash);
            }
        }
        return Collections.unmodifiableSortedMap(documents);
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
