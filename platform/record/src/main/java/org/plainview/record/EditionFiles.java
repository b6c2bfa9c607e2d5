package org.plainview.record;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files in which editions are handed out to be checked elsewhere: for each edition {@code edition-3.json}, the record
 * as it was hashed, and {@code edition-3.header.json}, {@code {"header":{…},"sha256":"…","signature":"…"}} in canonical
 * form (RFC 8785); once {@code keys.json}, {@code {"keys":{"<id>":"<X.509 key in Base64>"}}}.
 *
 * @see Verify
 */
public final class EditionFiles {
    /** The file of the public keys. */
    public static final String KEYS = "keys.json";

    private EditionFiles() {}

    public static String contentName(int number) {
        return "edition-" + number + ".json";
    }

    public static String headerName(int number) {
        return "edition-" + number + ".header.json";
    }

    /** The file that stands beside the content. */
    public static byte[] header(SealedEdition edition) {
        var out = new StringBuilder("{\"header\":")
                .append(new String(edition.header().canonical(), StandardCharsets.UTF_8))
                .append(",\"sha256\":");
        CanonicalJson.string(out, edition.sha256());
        out.append(",\"signature\":");
        CanonicalJson.string(out, edition.signature());
        return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException if {@code headerFile} is not, byte for byte, what {@link #header} writes for some
     *     edition
     */
    public static SealedEdition read(byte[] headerFile, byte[] content) {
        var file = PlainJson.read(new String(headerFile, StandardCharsets.UTF_8));
        var edition = new SealedEdition(
                header(member(file, "header", Map.class)),
                member(file, "sha256", String.class),
                member(file, "signature", String.class),
                content);
        // A member too many, another order or a space would pass unseen otherwise.
        if (!Arrays.equals(header(edition), headerFile)) {
            throw new IllegalArgumentException("this is not exactly the header that was published");
        }
        return edition;
    }

    private static EditionHeader header(Map<?, ?> header) {
        return new EditionHeader(
                member(header, "district", String.class),
                member(header, "number", Integer.class),
                member(header, "schemaVersion", Integer.class),
                member(header, "contentSha256", String.class),
                member(header, "previousSha256", String.class),
                instant(member(header, "publishedAt", String.class)),
                member(header, "publishedBy", String.class),
                header.containsKey("approvedBy") ? member(header, "approvedBy", String.class) : null,
                member(header, "note", String.class),
                member(header, "keyId", String.class),
                header.containsKey("withheld") ? counts(member(header, "withheld", Map.class)) : new TreeMap<>());
    }

    private static <T> T member(Map<?, ?> object, String name, Class<T> type) {
        var member = object.get(name);
        if (member == null || !type.isInstance(member)) {
            throw new IllegalArgumentException(name + " is missing or not what it should be");
        }
        return type.cast(member);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time", e);
        }
    }

    private static SortedMap<String, Integer> counts(Map<?, ?> object) {
        var counts = new TreeMap<String, Integer>();
        object.keySet().forEach(name -> counts.put((String) name, member(object, (String) name, Integer.class)));
        return counts;
    }

    /** The file of the keys that may sign. */
    public static byte[] keys(Collection<PublicKey> keys) {
        var byId = new TreeMap<String, String>();
        keys.forEach(key -> byId.put(EditionKeys.idOf(key), EditionKeys.write(key)));
        var out = new StringBuilder("{\"keys\":{");
        byId.forEach((id, key) -> {
            out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
            CanonicalJson.string(out, id);
            out.append(':');
            CanonicalJson.string(out, key);
        });
        return out.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if {@code file} is not what {@link #keys} writes */
    public static Map<String, PublicKey> readKeys(byte[] file) {
        var written = member(PlainJson.read(new String(file, StandardCharsets.UTF_8).strip()), "keys", Map.class);
        var keys = new TreeMap<String, PublicKey>();
        for (var id : written.keySet()) {
            var key = EditionKeys.readPublic(member(written, (String) id, String.class));
            keys.put(EditionKeys.idOf(key), key);
        }
        return keys;
    }
}
