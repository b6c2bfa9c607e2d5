package org.plainview.record.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Items;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The district record as JSON and back.
 *
 * <p>What is written is canonical (RFC 8785): equal records give equal bytes. Enums stand as their codes, keys and dates
 * as text; what is not said is left out. Reading is strict. All methods may be called from several threads.
 */
public final class RecordJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper TREES = JsonMapper.builder().build();
    private static final String SCHEMA = "schema";
    private static final String DISTRICT = "district";

    private static final List<String> PARTS = Stream.concat(
                    Stream.of(SCHEMA, DISTRICT),
                    Arrays.stream(ItemKind.values()).map(ItemKind::code))
            .sorted()
            .toList();

    private RecordJson() {}

    /** The whole record: {@code {"district":{…},"elements":[…],…,"schema":1}}, items in the order of their keys. */
    public static byte[] canonical(DistrictRecord record) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        var out = new StringBuilder();
        out.append('{');
        boolean first = true;
        for (var part : PARTS) {
            var items = ItemKind.byCode(part).<Items<?>>map(record::items).orElse(null);
            if (items != null && items.isEmpty()) {
                continue;
            }
            if (!first) {
                out.append(',');
            }
            first = false;
            out.append('"').append(part).append("\":");
            if (items != null) {
                list(out, items, bytes);
            } else if (part.equals(SCHEMA)) {
                out.append(DistrictRecord.SCHEMA_VERSION);
            } else {
                JsonForm.of(DistrictProfile.class).write(out, record.profile());
            }
        }
        out.append('}');
        flush(out, bytes);
        return bytes.toByteArray();
    }

    private static void list(StringBuilder out, Items<?> items, ByteArrayOutputStream bytes) {
        out.append('[');
        boolean first = true;
        for (var item : items) {
            if (!first) {
                out.append(',');
            }
            first = false;
            JsonForm.of(item.getClass()).write(out, item);
            // Item by item, so that a large record is held once as bytes and not again as text.
            flush(out, bytes);
        }
        out.append(']');
    }

    private static void flush(StringBuilder out, ByteArrayOutputStream bytes) {
        bytes.writeBytes(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }

    /**
     * Reads a record in this or any earlier version of its shape.
     *
     * @throws RecordFormatException if {@code json} is not exactly a record
     */
    public static DistrictRecord read(byte[] json) {
        try {
            return reading(() -> JSON.createParser(ObjectReadContext.empty(), json), RecordReader::record);
        } catch (RecordFormatException e) {
            // A newer record fails at the first thing that is new; its version is the more useful thing to say.
            var newer = newerSchema(json);
            throw newer == null ? e : Problems.schema(newer);
        }
    }

    private static @Nullable Integer newerSchema(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals(SCHEMA)) {
                    var schema = parser.getValueAsInt();
                    return schema > DistrictRecord.SCHEMA_VERSION ? schema : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** One item in canonical form, without its kind. */
    public static String item(Item item) {
        var out = new StringBuilder(256);
        JsonForm.of(item.getClass()).write(out, item);
        return out.toString();
    }

    /** @throws RecordFormatException if {@code json} is not exactly an item of that kind */
    public static Item readItem(ItemKind kind, String json) {
        return reading(() -> JSON.createParser(ObjectReadContext.empty(), json), reader -> reader.item(kind));
    }

    /** @throws RecordFormatException if {@code json} is not exactly an item of that kind */
    public static Item readItem(ItemKind kind, JsonNode json) {
        return reading(() -> json.traverse(ObjectReadContext.empty()), reader -> reader.item(kind));
    }

    public static String profile(DistrictProfile profile) {
        var out = new StringBuilder(256);
        JsonForm.of(DistrictProfile.class).write(out, profile);
        return out.toString();
    }

    /** @throws RecordFormatException if {@code json} is not exactly a profile */
    public static DistrictProfile readProfile(String json) {
        return reading(() -> JSON.createParser(ObjectReadContext.empty(), json), RecordReader::profile);
    }

    /** @throws RecordFormatException if {@code json} is not exactly a profile */
    public static DistrictProfile readProfile(JsonNode json) {
        return reading(() -> json.traverse(ObjectReadContext.empty()), RecordReader::profile);
    }

    /** The same as {@link #item}, as a tree for callers that add to it. */
    public static JsonNode toTree(Item item) {
        return TREES.readTree(item(item));
    }

    /** The same as {@link #profile}, as a tree for callers that add to it. */
    public static JsonNode toTree(DistrictProfile profile) {
        return TREES.readTree(profile(profile));
    }

    private static <T> T reading(Supplier<JsonParser> source, Function<RecordReader, T> work) {
        try (var parser = source.get()) {
            parser.nextToken();
            var reader = new RecordReader(parser);
            var result = work.apply(reader);
            reader.expectEnd();
            return result;
        } catch (JacksonException e) {
            throw Problems.notJson(e, e.getOriginalMessage());
        }
    }
}
