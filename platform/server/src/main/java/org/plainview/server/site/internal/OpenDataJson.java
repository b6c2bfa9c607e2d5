package org.plainview.server.site.internal;

import java.util.List;
import java.util.Locale;
import org.plainview.record.ItemKind;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.shared.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What software needs to find and to prove everything else: the page of open data, and the pointer where software begins. */
final class OpenDataJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OpenDataJson() {}

    static void into(ObjectNode root, Setting setting) {
        var files = root.putObject("files");
        for (var file : SiteFile.OPEN_DATA) {
            files.put(
                    file.name().toLowerCase(Locale.ROOT),
                    setting.fullAddress(Words.PUBLIC_LANGUAGES.getFirst(), new Subject.Download(file)));
        }
        lists(root, setting);
        var editions = root.putArray("editions");
        setting.library().editions().forEach(each -> editions.add(proof(each)));
    }

    /** How many items there are of each kind, and where they are in which form. */
    private static void lists(ObjectNode root, Setting setting) {
        var lists = root.putObject("lists");
        for (var kind : ItemKind.values()) {
            var list = lists.putObject(kind.code())
                    .put("items", setting.reading().record().items(kind).size());
            for (var form : ListForm.values()) {
                list.put(form.ending(), address(kind, form, setting));
            }
        }
    }

    private static String address(ItemKind kind, ListForm form, Setting setting) {
        var language = form.isSpoken() ? setting.voice().language() : Words.PUBLIC_LANGUAGES.getFirst();
        return setting.fullAddress(language, new Subject.ListFile(kind, form));
    }

    static ObjectNode proof(EditionSummary edition) {
        return JsonPages.edition(edition)
                .put("contentSha256", edition.contentSha256())
                .put("previousSha256", edition.previousSha256())
                .put("signature", edition.signature())
                .put("keyId", edition.keyId());
    }

    /** The pointer at {@code /.well-known/student-data.json}: where software begins. */
    static String pointer(Setting setting) {
        var root = JSON.createObjectNode();
        var profile = setting.reading().profile();
        root.put("$schema", setting.place().platform() + Schemas.POINTER.path());
        var district = root.putObject("district").put("name", profile.name()).put("state", profile.state());
        if (profile.ncesId() != null) {
            district.put("ncesId", profile.ncesId());
        }
        var edition = proof(setting.reading().edition().summary());
        edition.put("content", setting.place().address() + new Subject.EditionFile(setting.edition(), false).path());
        edition.put("header", setting.place().address() + new Subject.EditionFile(setting.edition(), true).path());
        edition.put("keys", setting.place().address() + SiteFile.KEYS.path());
        edition.put("schema", setting.place().platform() + Schemas.RECORD.path());
        root.set("edition", edition);
        var languages = root.putArray("languages");
        setting.languages().forEach(language -> languages.add(language.toLanguageTag()));
        root.put("recordLanguage", profile.language());
        var links = root.putObject("links");
        links.put("site", setting.place().address() + "/");
        for (var page : List.of("data", "sharing", "changes", "open-data", "reports")) {
            links.put(page, setting.place().address() + "/" + page + ".json");
        }
        links.put("catalog", setting.place().address() + SiteFile.CATALOG.path());
        for (var kind : List.of(ItemKind.ELEMENT, ItemKind.DISCLOSURE)) {
            links.put(kind.code(), address(kind, ListForm.CSV, setting));
        }
        lists(root, setting);
        return root.toString();
    }
}
