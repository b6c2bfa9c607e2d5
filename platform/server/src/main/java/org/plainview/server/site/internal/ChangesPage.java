package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Difference;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemRef;
import org.plainview.record.Sentences;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;

/** What changed from edition to edition, in plain sentences. */
record ChangesPage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        List<Entry> editions,
        List<Link> pager,
        Setting.@Nullable Ask ask) {

    /** Editions on a page: each needs the one before it, so a page costs one parse more than this. */
    private static final int EDITIONS = 10;
    /** As many sentences of an edition as stand in the list of editions; its own page has all. */
    private static final int SENTENCES = 25;

    /**
     * @param summary stands where there is no sentence
     * @param rest what is left out, if anything
     */
    record Entry(
            String title,
            String href,
            String date,
            @Nullable Text note,
            @Nullable String summary,
            List<Change> sentences,
            @Nullable String rest) {}

    /** A sentence in three parts: what is linked stands in the middle, and may be nothing. */
    record Change(String before, String linked, @Nullable String href, String after) {
        String words() {
            return before + linked + after;
        }

        static Change of(String sentence, @Nullable String name, @Nullable String href) {
            int at = name == null || href == null ? -1 : sentence.indexOf(name);
            return name == null || at < 0
                    ? new Change(sentence, "", null, "")
                    : new Change(sentence.substring(0, at), name, href, sentence.substring(at + name.length()));
        }
    }

    static ChangesPage of(Subject.Changes subject, Setting setting) {
        var voice = setting.voice();
        var editions = setting.library().editions();
        var shown = editions.stream()
                .filter(edition -> edition.number() <= subject.upTo())
                .limit(EDITIONS)
                .toList();
        var title = voice.say("ask.changes");
        var lead = voice.say(
                "changes.lead",
                editions.stream().filter(EditionSummary::isSealed).count());
        return new ChangesPage(
                setting.frame(subject, Text.of(title), lead),
                voice,
                title,
                lead,
                shown.stream()
                        .map(edition -> entry(edition, SENTENCES, setting))
                        .toList(),
                pager(subject, shown, setting),
                setting.ask(null, title));
    }

    static ChangesPage of(Subject.OneEdition subject, Setting setting) {
        var voice = setting.voice();
        var edition = subject.edition();
        var title = voice.say("changes.edition", edition.number());
        return new ChangesPage(
                setting.frame(subject, Text.of(title), null, setting.link("nav.changes", "/changes")),
                voice,
                title,
                voice.say("changes.one", voice.date(setting.reading().dayOf(edition.publishedAt()))),
                List.of(entry(edition, Integer.MAX_VALUE, setting)),
                List.of(),
                setting.ask(null, title));
    }

    private static Entry entry(EditionSummary edition, int most, Setting setting) {
        var voice = setting.voice();
        var lines = sentences(edition.number(), setting);
        int left = Math.max(0, lines.size() - most);
        return new Entry(
                voice.say("changes.edition", edition.number()),
                setting.href(new Subject.OneEdition(edition)),
                voice.date(setting.reading().dayOf(edition.publishedAt())),
                edition.note().isBlank() ? null : voice.original(edition.note()),
                lines.isEmpty() ? voice.say("changes.none") : edition.number() == 1 ? voice.say("changes.first") : null,
                lines.subList(0, lines.size() - left),
                left == 0 ? null : voice.say("changes.rest", left));
    }

    private static List<Change> sentences(int edition, Setting setting) {
        var speech = Sentences.in(setting.voice().language());
        var now = record(edition, setting);
        if (now == null) {
            return List.of();
        }
        var before = edition == 1 ? null : record(edition - 1, setting);
        return Difference.between(before, now).sentences().stream()
                .map(line ->
                        Change.of(speech.say(line.sentence()), name(line.item(), setting), place(line.item(), setting)))
                .toList();
    }

    private static @Nullable DistrictRecord record(int edition, Setting setting) {
        return edition == setting.edition()
                ? setting.reading().record()
                : setting.library().edition(edition).map(Edition::record).orElse(null);
    }

    /** What an item is called in this edition; null where it is in it no longer. */
    private static @Nullable String name(@Nullable ItemRef item, Setting setting) {
        return item == null
                ? null
                : setting.reading()
                        .record()
                        .find(item.kind(), item.key())
                        .map(found -> setting.voice().name(found))
                        .orElse(null);
    }

    /** Where an item stands in this edition; null where it has no page, or no longer has one. */
    private static @Nullable String place(@Nullable ItemRef item, Setting setting) {
        if (item == null || !setting.reading().record().contains(item)) {
            return null;
        }
        return switch (item.kind()) {
            case ELEMENT -> setting.href("/data/" + item.key());
            case RECIPIENT -> setting.href("/sharing/" + item.key());
            case POLICY -> setting.href("/policies/" + item.key());
            case POLICY_VERSION ->
                setting.reading()
                        .record()
                        .policyVersions()
                        .find(item.key())
                        .map(version -> setting.href("/policies/" + version.policy()))
                        .orElse(null);
            case PURPOSE -> setting.href("/use#" + item.key());
            case RETENTION -> setting.href("/retention#" + item.key());
            case SAFEGUARD -> setting.href("/safeguards#" + item.key());
            case ACCESS_ROLE -> setting.href("/who#" + item.key());
            case COLLECTION -> setting.href("/collections#" + item.key());
            case NOTICE -> setting.href("/notices#" + item.key());
            case INCIDENT -> setting.href("/incidents#" + item.key());
            case RESOURCE -> setting.href("/resources#" + item.key());
            case QUESTION -> setting.href("/questions#" + item.key());
            case PRODUCT -> setting.href("/products/" + item.key());
            case PRODUCT_DECISION ->
                setting.reading()
                        .record()
                        .productDecisions()
                        .find(item.key())
                        .map(decision -> setting.href("/products/" + decision.product()))
                        .orElse(null);
            case SYSTEM, AGREEMENT, DISCLOSURE, CONTACT, SCHOOL -> null;
        };
    }

    private static List<Link> pager(Subject.Changes subject, List<EditionSummary> shown, Setting setting) {
        var links = new ArrayList<Link>();
        if (!subject.newest()) {
            links.add(Link.to(setting.voice().say("changes.newest"), setting.href("/changes")));
        }
        int next = shown.isEmpty() ? 0 : shown.getLast().number() - 1;
        if (next >= 1) {
            links.add(Link.to(setting.voice().say("changes.older"), setting.href(new Subject.Changes(next, false))));
        }
        return links;
    }
}
