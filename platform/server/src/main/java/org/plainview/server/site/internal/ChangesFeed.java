package org.plainview.server.site.internal;

import java.util.function.Function;
import org.plainview.server.publishing.EditionSummary;

/** The newest editions as an Atom feed (RFC 4287): an entry an edition, in plain sentences. */
final class ChangesFeed {
    static final String TYPE = "application/atom+xml";
    /** More than most districts publish in two years, and not too much to make at once. */
    private static final int EDITIONS = 30;

    private ChangesFeed() {}

    /** @param html says in HTML what changed with an edition */
    static byte[] of(Subject.Feed subject, Setting setting, Function<ChangesPage.Entry, String> html) {
        var voice = setting.voice();
        var place = setting.place();
        var newest = setting.reading().edition().summary();
        var page = place.permanent(voice.language(), "/changes");
        var self = place.permanent(voice.language(), subject.path());
        var district = setting.reading().profile().name();
        var feed = Xml.document("feed", "http://www.w3.org/2005/Atom")
                .with("xml:lang", voice.tag())
                .element("id", self)
                .element("title", voice.say("feed.title", district))
                .element("updated", newest.publishedAt().toString());
        link(feed, "self", TYPE, self);
        link(feed, "alternate", "text/html", page);
        feed.open("author").element("name", district).close();
        setting.library().editions().stream().limit(EDITIONS).forEach(edition -> entry(feed, edition, setting, html));
        return feed.bytes();
    }

    private static void entry(
            Xml feed, EditionSummary edition, Setting setting, Function<ChangesPage.Entry, String> html) {
        var voice = setting.voice();
        var address = setting.place().permanent(voice.language(), new Subject.OneEdition(edition).path());
        var note = edition.note().strip().replaceAll("\\s+", " ");
        feed.open("entry")
                .element("id", address)
                .element(
                        "title",
                        note.isEmpty()
                                ? voice.say("changes.edition", edition.number())
                                : voice.say("feed.entry", edition.number(), note))
                .element("published", edition.publishedAt().toString())
                .element("updated", edition.publishedAt().toString());
        link(feed, "alternate", "text/html", address);
        feed.open("content")
                .with("type", "html")
                .text(html.apply(ChangesPage.brief(edition, address, setting)))
                .close();
        feed.close();
    }

    private static void link(Xml feed, String relation, String type, String address) {
        feed.open("link")
                .with("rel", relation)
                .with("type", type)
                .with("href", address)
                .close();
    }
}
