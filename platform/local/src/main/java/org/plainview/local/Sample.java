package org.plainview.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.json.RecordJson;

/**
 * An invented district, as complete as a careful steward would make it: its record in two editions, so that there is a change
 * to read about.
 *
 * @param slug its place in addresses
 * @param first the record of the first edition
 * @param second the items that the second edition adds or changes
 * @param texts the texts that its policies name, by the names of their files
 */
public record Sample(String slug, DistrictRecord first, List<Item> second, Map<String, byte[]> texts) {
    /** The districts that ship with the platform. */
    public static final List<String> SLUGS = List.of("cedar-bluff", "juniper-flats");

    public Sample {
        second = List.copyOf(second);
        texts = Map.copyOf(texts);
    }

    public static Sample read(String slug) {
        return new Sample(slug, RecordJson.read(resource(slug + ".json")), changes(slug), texts(slug));
    }

    /** The record of the second edition. */
    public DistrictRecord latest() {
        return first.with(second.toArray(Item[]::new));
    }

    /** {@code {"put":{"elements":[…],…}}}. */
    private static List<Item> changes(String slug) {
        var items = new ArrayList<Item>();
        KeycloakAdmin.JSON
                .readTree(resource(slug + ".second.json"))
                .required("put")
                .forEachEntry((code, list) -> {
                    var kind = ItemKind.byCode(code)
                            .orElseThrow(() -> new IllegalStateException(slug + ": no kind \"" + code + "\""));
                    list.forEach(item -> items.add(RecordJson.readItem(kind, item)));
                });
        return items;
    }

    private static Map<String, byte[]> texts(String slug) {
        return new String(resource(slug + "/texts.txt"), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toMap(Function.identity(), name -> resource(slug + "/" + name)));
    }

    private static byte[] resource(String name) {
        try (var in = Sample.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
