package org.plainview.record.json;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.record.EditionHeader;
import org.plainview.record.EditionKeys;
import org.plainview.record.SealedEdition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files in which editions are handed out to be checked elsewhere: for each edition {@code edition-3.json}, the record
 * as it was hashed, and {@code edition-3.header.json}, {@code {"header":{…},"sha256":"…","signature":"…"}} in canonical
 * form (RFC 8785); once {@code keys.json}, {@code {"keys":{"<id>":"<X.509 key in Base64>"}}}.
 */
public final class EditionFiles {
    /** The file of the public keys. */
    public static final String KEYS = "keys.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EditionFiles() {}

    public static String contentName(int number) {
        return "edition-" + number + ".json";
    }

    public static String headerName(int number) {
        return "edition-" + number + ".header.json";
    }

    /** The file that stands beside the content. */
    public static byte[] header(SealedEdition edition) {
        var header = new String(edition.header().canonical(), StandardCharsets.UTF_8);
        return ("{\"header\":" + header + ",\"sha256\":\"" + edition.sha256() + "\",\"signature\":\""
                        + edition.signature() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException if {@code headerFile} is not, byte for byte, what {@link #header} writes for some
     *     edition
     */
    public static SealedEdition read(byte[] headerFile, byte[] content) {
        SealedEdition edition;
        try {
            var file = JSON.readTree(headerFile);
            var header = file.path("header");
            edition = new SealedEdition(
                    new EditionHeader(
                            text(header, "district"),
                            header.path("number").asInt(0),
                            header.path("schemaVersion").asInt(0),
                            text(header, "contentSha256"),
                            text(header, "previousSha256"),
                            Instant.parse(text(header, "publishedAt")),
                            text(header, "publishedBy"),
                            optional(header, "approvedBy"),
                            text(header, "note"),
                            text(header, "keyId"),
                            counts(header.path("withheld"))),
                    text(file, "sha256"),
                    text(file, "signature"),
                    content);
        } catch (JacksonException e) {
            throw Problems.notJson(e, e.getOriginalMessage());
        } catch (DateTimeParseException e) {
            throw Problems.date(e.getParsedString()).under("header.publishedAt");
        }
        // A member too many, another order or a space would pass unseen otherwise.
        if (!Arrays.equals(header(edition), headerFile)) {
            throw Problems.notCanonical();
        }
        return edition;
    }

    private static String text(JsonNode node, String name) {
        var text = optional(node, name);
        if (text == null) {
            throw Problems.missing(name);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.path(name).stringValueOpt().orElse(null);
    }

    private static SortedMap<String, Integer> counts(JsonNode node) {
        var counts = new TreeMap<String, Integer>();
        node.properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt(0)));
        return counts;
    }

    /** The file of the keys that may sign. */
    public static byte[] keys(Collection<PublicKey> keys) {
        var byId = new TreeMap<String, String>();
        keys.forEach(key -> byId.put(EditionKeys.idOf(key), EditionKeys.write(key)));
        return JSON.writeValueAsBytes(Map.of("keys", byId));
    }

    /** @throws IllegalArgumentException if {@code file} is not what {@link #keys} writes */
    public static Map<String, PublicKey> readKeys(byte[] file) {
        try {
            var keys = new TreeMap<String, PublicKey>();
            for (var entry : JSON.readTree(file).path("keys").properties()) {
                var key = EditionKeys.readPublic(entry.getValue().asString());
                keys.put(EditionKeys.idOf(key), key);
            }
            return keys;
        } catch (JacksonException e) {
            throw Problems.notJson(e, e.getOriginalMessage());
        }
    }
}
