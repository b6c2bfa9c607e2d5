package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.EditionFiles;
import org.plainview.record.ItemKind;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.springframework.web.util.HtmlUtils;

/** The edition for software, and how to be sure that nobody changed it. */
record OpenDataPage(
        Frame frame,
        Voice voice,
        List<File> files,
        List<Listed> lists,
        List<Link> schemas,
        List<Snippet> snippets,
        List<Proof> proof,
        String hashCommand,
        @Nullable Link verify,
        String pages,
        List<Entry> editions,
        Setting.@Nullable Ask ask) {

    /** What to paste into another website. */
    record Snippet(String name, String html) {}

    record Proof(String term, String value) {}

    /** @param download the name under which it is kept */
    record File(String name, String href, String download, String note) {}

    /** @param count how many items it holds, in words */
    record Listed(String name, String count, List<File> forms) {}

    record Entry(String name, String href, String date, String sha256, String content, String header) {}

    static OpenDataPage of(Subject.OpenData subject, Setting setting) {
        var voice = setting.voice();
        var summary = setting.reading().edition().summary();
        var content = EditionFiles.contentName(summary.number());
        return new OpenDataPage(
                setting.frame(subject, Text.of(voice.say("open-data.title")), voice.say("open-data.lead")),
                voice,
                List.of(
                        file("json", new Subject.EditionFile(summary.number(), false), content, "JSON", setting),
                        file(
                                "header",
                                new Subject.EditionFile(summary.number(), true),
                                EditionFiles.headerName(summary.number()),
                                "JSON",
                                setting),
                        file("keys", new Subject.Download(SiteFile.KEYS), EditionFiles.KEYS, "JSON", setting),
                        file(
                                "pointer",
                                new Subject.Download(SiteFile.WELL_KNOWN),
                                "student-data.json",
                                "JSON",
                                setting),
                        file("catalog", new Subject.Download(SiteFile.CATALOG), "catalog.jsonld", "DCAT", setting),
                        file("sitemap", new Subject.Sitemap(0), "sitemap.xml", "XML", setting)),
                Arrays.stream(ItemKind.values())
                        .map(kind -> listed(kind, setting))
                        .toList(),
                setting.isCopy()
                        ? List.of()
                        : List.of(
                                schema("record", Schemas.RECORD, setting), schema("pointer", Schemas.POINTER, setting)),
                snippets(setting),
                List.of(
                        new Proof(voice.say("open-data.content-hash"), summary.contentSha256()),
                        new Proof(voice.say("open-data.hash"), summary.sha256()),
                        new Proof(
                                voice.say("open-data.previous"),
                                summary.number() == 1 ? voice.say("open-data.first") : summary.previousSha256()),
                        new Proof(voice.say("open-data.signature"), summary.signature()),
                        new Proof(voice.say("open-data.key"), summary.keyId())),
                "sha256sum " + content,
                setting.linkToVerification(),
                voice.say(setting.isCopy() ? "copy.json" : "open-data.pages.text"),
                setting.library().editions().stream()
                        .map(each -> new Entry(
                                voice.say("changes.edition", each.number()),
                                setting.href(new Subject.OneEdition(each)),
                                voice.date(setting.reading().dayOf(each.publishedAt())),
                                each.sha256(),
                                setting.file(new Subject.EditionFile(each.number(), false)),
                                setting.file(new Subject.EditionFile(each.number(), true))))
                        .toList(),
                setting.ask(null, voice.say("open-data.title")));
    }

    /** None in a copy, which may lie anywhere. */
    private static List<Snippet> snippets(Setting setting) {
        if (setting.isCopy()) {
            return List.of();
        }
        var voice = setting.voice();
        var frames = Arrays.stream(WithinKind.values()).map(kind -> {
            var title = voice.say("within.title." + kind.code());
            var whole = title + " · " + setting.reading().profile().name();
            return new Snippet(title, """
                    <iframe src="%s" title="%s" loading="lazy" width="100%%" height="420" frameborder="0"></iframe>\
                    """.formatted(
                            setting.place().permanent(voice.language(), new Subject.Within(kind).path()),
                            HtmlUtils.htmlEscape(whole, "UTF-8")));
        });
        var script = new Snippet(
                voice.say("within.script"), """
                        <script src="%s" async></script>\
                        """.formatted(setting.place().address() + SiteFile.FRAME.path()));
        return Stream.concat(frames, Stream.of(script)).toList();
    }

    private static Link schema(String key, Schemas schema, Setting setting) {
        return Link.to(
                setting.voice().say("open-data.schema." + key), setting.place().platform() + schema.path());
    }

    private static Listed listed(ItemKind kind, Setting setting) {
        var listed = Onwards.listed(kind, setting);
        var stem = setting.place().slug() + "-" + setting.edition() + "-" + kind.code() + ".";
        var forms = ListForm.values();
        return new Listed(
                listed.name(),
                setting.voice()
                        .say(
                                "list.items",
                                setting.reading().record().items(kind).size()),
                Stream.iterate(0, at -> at + 1)
                        .limit(forms.length)
                        .map(at -> new File(
                                listed.forms().get(at).text(),
                                listed.forms().get(at).href(),
                                stem + forms[at].ending(),
                                listed.name()))
                        .toList());
    }

    private static File file(String key, Subject subject, String download, String form, Setting setting) {
        return new File(setting.voice().say("open-data." + key), setting.file(subject), download, form);
    }
}
