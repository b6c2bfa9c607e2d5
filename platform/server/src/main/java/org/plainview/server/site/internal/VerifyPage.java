package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ChainVerdict;
import org.plainview.record.Codes;
import org.plainview.record.EditionFiles;
import org.plainview.record.Sentence;
import org.plainview.record.Sentences;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.shared.Frame;

/**
 * How a reader makes sure that no edition was changed: by their own browser, where scripts run, and by a tool that needs no
 * browser. The page hands out files and words; whether the editions hold is not for it to say.
 *
 * @param script the address of what checks them; null where there is none
 * @param words what the script says, by name, with {@code {0}} where it puts something
 */
record VerifyPage(
        Frame frame,
        Voice voice,
        @Nullable String script,
        List<Word> words,
        List<Entry> editions,
        Frame.Link keys,
        String command,
        Setting.@Nullable Ask ask) {
    static final String SCRIPT = "verify.js";

    record Word(String name, String text) {}

    record Entry(int number, String name, String href, String date, String content, String header) {}

    static VerifyPage of(Subject.Verification subject, @Nullable String script, Setting setting) {
        var voice = setting.voice();
        var title = voice.say("verify.title");
        return new VerifyPage(
                setting.frame(
                        subject, Text.of(title), voice.say("verify.lead"), setting.link("nav.changes", "/changes")),
                voice,
                script == null ? null : setting.place().asset(script),
                words(voice),
                setting.library().editions().stream()
                        .sorted(Comparator.comparingInt(EditionSummary::number))
                        .map(each -> entry(each, setting))
                        .toList(),
                Frame.Link.to(EditionFiles.KEYS, setting.file(new Subject.Download(SiteFile.KEYS))),
                voice.say("verify.command", setting.place().address() + "/"),
                setting.ask(null, title));
    }

    private static Entry entry(EditionSummary edition, Setting setting) {
        return new Entry(
                edition.number(),
                setting.voice().say("changes.edition", edition.number()),
                setting.href(new Subject.OneEdition(edition)),
                setting.voice().date(setting.reading().dayOf(edition.publishedAt())),
                setting.file(new Subject.EditionFile(edition.number(), false)),
                setting.file(new Subject.EditionFile(edition.number(), true)));
    }

    private static List<Word> words(Voice voice) {
        var words = new ArrayList<Word>();
        for (var name : List.of(
                "checking", "holds", "broken", "holds-short", "broken-short", "unsupported", "unreachable", "failed")) {
            words.add(new Word(name, voice.say("verify." + name, "{0}", "{1}")));
        }
        // As the tool says it.
        for (var problem : ChainVerdict.Problem.values()) {
            words.add(new Word(
                    Codes.of(problem),
                    Sentences.in(voice.language()).say(Sentence.of("chain." + Codes.of(problem), "{0}"))));
        }
        return List.copyOf(words);
    }
}
