package org.plainview.server.archive.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.json.RecordJson;
import tools.jackson.databind.json.JsonMapper;

/** A district that ships with the platform: its record, what its second edition changes, and the texts of its policies. */
record SampleDistrict(DistrictRecord first, List<Item> second, List<String> texts) {
    private static final Path FOLDER = Path.of("../local/src/main/resources/samples");

    static SampleDistrict read(String slug) throws IOException {
        var second = new ArrayList<Item>();
        JsonMapper.shared()
                .readTree(Files.readString(FOLDER.resolve(slug + ".second.json")))
                .required("put")
                .forEachEntry((code, items) -> items.forEach(item ->
                        second.add(RecordJson.readItem(ItemKind.byCode(code).orElseThrow(), item))));
        var texts = new ArrayList<String>();
        for (var name : Files.readAllLines(FOLDER.resolve(slug).resolve("texts.txt"))) {
            texts.add(Files.readString(FOLDER.resolve(slug).resolve(name), StandardCharsets.UTF_8));
        }
        return new SampleDistrict(RecordJson.read(Files.readAllBytes(FOLDER.resolve(slug + ".json"))), second, texts);
    }
}
