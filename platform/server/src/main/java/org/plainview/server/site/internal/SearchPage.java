package org.plainview.server.site.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.server.shared.Frame;
import org.plainview.server.site.internal.SearchIndex.Piece;

/**
 * What an edition says about the words that somebody asks for.
 *
 * @param elsewhere in a copy, the address at which the search works; else null
 * @param status how much was found; null where nothing was asked yet
 */
record SearchPage(
        Frame frame,
        Voice voice,
        String action,
        @Nullable String elsewhere,
        String asked,
        @Nullable String status,
        List<Found> found,
        Setting.@Nullable Ask ask) {
    private static final int MOST = 50;

    record Found(String kind, String href, List<Piece> name, List<Piece> passage) {}

    static SearchPage of(Subject.Search subject, Setting setting) {
        var voice = setting.voice();
        var found = hits(subject, setting).stream()
                .map(hit -> new Found(
                        kind(hit.entry().kind(), voice),
                        setting.href(hit.entry().path()),
                        hit.name().isEmpty()
                                ? List.of(new Piece(hit.entry().name().words(), false))
                                : hit.name(),
                        hit.passage()))
                .toList();
        var title = voice.say("search.title");
        return new SearchPage(
                setting.frame(subject, Text.of(title), voice.say("search.lead")),
                voice,
                setting.href("/search"),
                setting.elsewhere(subject),
                subject.words(),
                subject.words().isEmpty()
                        ? null
                        : found.isEmpty()
                                ? voice.say("search.nothing", subject.words())
                                : voice.say("search.found", found.size(), subject.words(), MOST),
                found,
                setting.ask(null, title));
    }

    static List<SearchIndex.Hit> hits(Subject.Search subject, Setting setting) {
        return subject.words().isEmpty()
                ? List.of()
                : setting.reading().searched(setting).search(subject.words(), MOST);
    }

    /** What {@code kind} is called where it is found. */
    static String kind(ItemKind kind, Voice voice) {
        return voice.say("search.kind." + kind.code());
    }
}
