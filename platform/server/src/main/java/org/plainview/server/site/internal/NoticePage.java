package org.plainview.server.site.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.Label.Row;

/**
 * One notice alone, as families get it.
 *
 * @param paragraphs what it says, each in the language of {@code name}'s text
 * @param paper the notice as PDF; null in a draft
 */
record NoticePage(
        Frame frame,
        Voice voice,
        Text name,
        List<Text> paragraphs,
        List<Row> rows,
        @Nullable Link paper,
        Setting.@Nullable Ask ask) {

    static NoticePage of(Subject.OneNotice subject, Setting setting) {
        var voice = setting.voice();
        var entry = ListingPage.notice(subject.notice(), setting);
        var sealed = setting.reading().edition().summary().isSealed();
        return new NoticePage(
                setting.frame(subject, entry.name(), null, setting.link("ask.notices", "/notices")),
                voice,
                entry.name(),
                paragraphs(entry.text()),
                entry.rows(),
                sealed
                        ? Link.to(voice.say("notice.paper"), setting.href(new Subject.NoticePaper(subject.notice())))
                        : null,
                setting.ask(null, entry.name().words()));
    }

    /** Parted where lines are left empty; what is to be known about the words stands after the last. */
    static List<Text> paragraphs(@Nullable Text text) {
        if (text == null) {
            return List.of();
        }
        var parts = Stream.of(text.words().strip().split("\\R\\s*\\R"))
                .map(String::strip)
                .toList();
        return Stream.iterate(0, at -> at + 1)
                .limit(parts.size())
                .map(at -> new Text(parts.get(at), text.language(), at == parts.size() - 1 ? text.note() : null))
                .toList();
    }
}
