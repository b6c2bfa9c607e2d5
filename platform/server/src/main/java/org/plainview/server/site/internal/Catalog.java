package org.plainview.server.site.internal;

import java.util.Locale;
import java.util.function.Function;
import org.plainview.record.FieldLabels;
import org.plainview.record.ItemKind;
import org.plainview.server.shared.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data sets of a district in the words of the Data Catalog Vocabulary (W3C DCAT 3) as JSON-LD, in every language at once. */
final class Catalog {
    static final String TYPE = "application/ld+json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
    private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private final Setting setting;

    private Catalog(Setting setting) {
        this.setting = setting;
    }

    static String of(Setting setting) {
        return new Catalog(setting).catalog().toString();
    }

    private ObjectNode catalog() {
        var root = JSON.createObjectNode();
        root.putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("spdx", "http://spdx.org/rdf/terms#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        describe(root, "dcat:Catalog", "catalog", language -> say(language, "catalog.title", district()));
        texts(root.putArray("dct:description"), language -> say(language, "open-data.lead"));
        root.put("foaf:homepage", setting.place().address() + "/");
        var languages = root.putArray("dct:language");
        Words.PUBLIC_LANGUAGES.forEach(language -> languages.add(language.toLanguageTag()));
        var sets = root.putArray("dcat:dataset");
        whole(sets.addObject());
        for (var kind : ItemKind.values()) {
            list(sets.addObject(), kind);
        }
        return root;
    }

    private void whole(ObjectNode set) {
        describe(set, "dcat:Dataset", "record", language -> say(language, "open-data.json"));
        var file = new Subject.EditionFile(setting.edition(), false);
        var copy = distribution(
                set.putArray("dcat:distribution"), setting.place().address() + file.path(), "application/json");
        conforms(copy);
        copy.putObject("spdx:checksum")
                .put("@type", "spdx:Checksum")
                .put("spdx:checksumValue", setting.reading().edition().summary().contentSha256())
                .putObject("spdx:algorithm")
                .put("@id", SHA_256);
    }

    private void list(ObjectNode set, ItemKind kind) {
        describe(set, "dcat:Dataset", kind.code(), language -> FieldLabels.kind(kind, language));
        texts(set.putArray("dct:description"), language -> FieldLabels.about(kind, language));
        var copies = set.putArray("dcat:distribution");
        for (var form : ListForm.values()) {
            var file = new Subject.ListFile(kind, form);
            var languages = form.isSpoken() ? Words.PUBLIC_LANGUAGES : Words.PUBLIC_LANGUAGES.subList(0, 1);
            for (var language : languages) {
                var copy = distribution(copies, setting.place().permanent(language, file.path()), form.mediaType());
                if (form.isSpoken()) {
                    copy.put("dct:language", language.toLanguageTag());
                }
            }
        }
    }

    private static ObjectNode distribution(ArrayNode copies, String address, String mediaType) {
        var copy = copies.addObject().put("@type", "dcat:Distribution");
        copy.putObject("dcat:downloadURL").put("@id", address);
        copy.putObject("dcat:mediaType").put("@id", MEDIA_TYPE + mediaType);
        return copy;
    }

    private void conforms(ObjectNode copy) {
        copy.putObject("dct:conformsTo").put("@id", setting.place().platform() + Schemas.RECORD.path());
    }

    private void describe(ObjectNode node, String type, String name, Function<Locale, String> title) {
        node.put("@id", setting.place().address() + new Subject.OpenData().path() + "#" + name);
        node.put("@type", type);
        texts(node.putArray("dct:title"), title);
        node.putObject("dct:publisher").put("@type", "foaf:Organization").put("foaf:name", district());
        node.put("dcat:version", String.valueOf(setting.edition()));
        node.putObject("dct:modified")
                .put("@value", setting.reading().edition().publishedAt().toString())
                .put("@type", "xsd:dateTime");
    }

    private static void texts(ArrayNode texts, Function<Locale, String> words) {
        for (var language : Words.PUBLIC_LANGUAGES) {
            texts.addObject().put("@value", words.apply(language)).put("@language", language.toLanguageTag());
        }
    }

    private String district() {
        return setting.reading().profile().name();
    }

    private String say(Locale language, String key, Object... arguments) {
        return setting.words().say(language, "site." + key, arguments);
    }
}
