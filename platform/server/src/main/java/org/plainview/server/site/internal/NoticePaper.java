package org.plainview.server.site.internal;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.server.paper.Paper;
import org.plainview.server.paper.Paper.Fact;
import org.plainview.server.site.internal.Label.Line;
import org.springframework.web.util.HtmlUtils;

/** One notice as a PDF that everyone can read (PDF/UA-1), to be printed, mailed or handed out. */
final class NoticePaper {
    private NoticePaper() {}

    /** Equal editions give equal bytes. */
    static byte[] of(Subject.NoticePaper subject, Setting setting, Paper paper) {
        var voice = setting.voice();
        var page = new Subject.OneNotice(subject.notice());
        var entry = ListingPage.notice(subject.notice(), setting);
        var text = entry.text();
        var facts = new ArrayList<Fact>();
        entry.rows().stream()
                .filter(row -> !row.isMissing())
                .forEach(row -> facts.add(new Fact(
                        row.term(),
                        voice.list(row.lines().stream().map(NoticePaper::says).toList()))));
        var ask = setting.ask(null, entry.name().words());
        if (ask != null && ask.office() != null) {
            facts.add(new Fact(voice.say("ask.title"), says(ask)));
        }
        facts.add(new Fact(voice.say("share.address"), Onwards.address(page, setting)));
        var edition = setting.reading().edition();
        return paper.pdf(
                new Paper.Sheet(
                        voice.tag(),
                        text == null || text.language() == null ? voice.tag() : text.language(),
                        entry.name().words(),
                        setting.reading().profile().name() + " · "
                                + voice.say(
                                        "foot.edition",
                                        edition.number(),
                                        voice.date(setting.reading().day())),
                        "",
                        List.of(new Paper.Part(
                                subject.notice().key().value(), entry.name().words(), facts, content(text)))),
                edition.publishedAt());
    }

    /** An address is read from paper, so it is said. */
    private static String says(Line line) {
        var href = line.href();
        return href != null && href.startsWith("http") ? href : line.text().words();
    }

    private static String says(Setting.Ask ask) {
        return List.of(
                        ask.office() == null ? "" : ask.office().words(),
                        Objects.requireNonNullElse(ask.person(), ""),
                        Objects.requireNonNullElse(ask.email(), ""),
                        Objects.requireNonNullElse(ask.phone(), ""))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Content content(@Nullable Text text) {
        var html = NoticePage.paragraphs(text).stream()
                .map(paragraph ->
                        "<p>" + HtmlUtils.htmlEscape(paragraph.words(), "UTF-8").replace("\n", "<br/>") + "</p>")
                .collect(Collectors.joining("\n"));
        return output -> output.writeContent(html);
    }
}
