package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Difference;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemRef;
import org.plainview.record.Sentences;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.EditionNews;

/**
 * What changed from edition to edition, in plain sentences.
 *
 * @param sinceFirst leads to the whole difference between the first edition and the newest; null where there is none
 * @param feed leads to the same for software; null where there is none
 * @param subscribe leads to where one asks for the same by e-mail; null where nobody would send it
 * @param verify leads to where the editions can be checked; null where there is nothing to check
 * @param choice of two editions to compare; null where there are not two
 * @param day a choice of a day of the past; null where there is none
 */
record ChangesPage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        List<Entry> editions,
        List<Link> pager,
        @Nullable Link sinceFirst,
        @Nullable Link feed,
        @Nullable Link subscribe,
        @Nullable Link verify,
        @Nullable Choice choice,
        @Nullable DayChoice day,
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

    /**
     * A form that asks for the difference between two editions.
     *
     * @param elsewhere in a copy, the address at which two can be chosen; else null
     */
    record Choice(String action, @Nullable String elsewhere, List<Option> from, List<Option> to) {}

    /**
     * A form that leads to the site as it stood on a day: the first and the last, ISO 8601, on which another edition stood
     * than this.
     */
    record DayChoice(String action, String first, String last) {}

    record Option(int number, String name, boolean chosen) {}

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
                sinceFirst(setting),
                feed(setting),
                subscribe(setting),
                setting.linkToVerification(),
                choice(subject, Math.max(1, setting.edition() - 1), setting.edition(), setting),
                dayChoice(setting),
                setting.ask(null, title));
    }

    static ChangesPage of(Subject.Between subject, Setting setting) {
        var voice = setting.voice();
        var from = subject.from();
        var to = subject.to();
        var title = voice.say("changes.between", from.number(), to.number());
        return new ChangesPage(
                setting.frame(subject, Text.of(title), null, setting.link("nav.changes", "/changes")),
                voice,
                title,
                voice.say("changes.between.lead", day(from, setting), day(to, setting)),
                List.of(entry(to, from.number(), setting.href(new Subject.OneEdition(to)), Integer.MAX_VALUE, setting)),
                List.of(),
                null,
                null,
                null,
                setting.linkToVerification(),
                choice(subject, from.number(), to.number(), setting),
                null,
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
                voice.say("changes.one", day(edition, setting)),
                List.of(entry(edition, Integer.MAX_VALUE, setting)),
                List.of(),
                null,
                null,
                null,
                setting.linkToVerification(),
                null,
                null,
                setting.ask(null, title));
    }

    private static String day(EditionSummary edition, Setting setting) {
        return setting.voice().date(setting.reading().dayOf(edition.publishedAt()));
    }

    private static @Nullable Link sinceFirst(Setting setting) {
        var editions = setting.library().editions();
        return editions.size() < 2
                ? null
                : Link.to(
                        setting.voice().say("changes.since-first"),
                        setting.href(new Subject.Between(editions.getLast(), editions.getFirst())));
    }

    private static @Nullable Link feed(Setting setting) {
        var address = setting.feed();
        return address == null ? null : Link.to(setting.voice().say("changes.feed"), address);
    }

    private static @Nullable Link subscribe(Setting setting) {
        return setting.reading().edition().summary().isSealed()
                ? setting.linkToServer("changes.subscribe", "/subscribe")
                : null;
    }

    /** Neither in a copy, which no server answers for, nor in a draft, which stood on no day. */
    private static @Nullable DayChoice dayChoice(Setting setting) {
        var reading = setting.reading();
        var first = reading.dayOf(setting.library().editions().getLast().publishedAt());
        return setting.isCopy() || !reading.edition().summary().isSealed() || !first.isBefore(reading.day())
                ? null
                : new DayChoice(
                        setting.place().on(null).href(setting.voice().language(), "/"),
                        first.toString(),
                        reading.day().minusDays(1).toString());
    }

    private static @Nullable Choice choice(Subject subject, int from, int to, Setting setting) {
        var editions = setting.library().editions();
        return editions.size() < 2
                ? null
                : new Choice(
                        setting.href(subject.path()),
                        setting.elsewhere(subject),
                        options(editions.subList(1, editions.size()), from, setting),
                        options(editions.subList(0, editions.size() - 1), to, setting));
    }

    private static List<Option> options(List<EditionSummary> editions, int chosen, Setting setting) {
        return editions.stream()
                .map(edition -> new Option(
                        edition.number(),
                        setting.voice().say("changes.option", edition.number(), day(edition, setting)),
                        edition.number() == chosen))
                .toList();
    }

    /**
     * The first sentences about an edition.
     *
     * @param href leads to all of them
     */
    static Entry brief(EditionSummary edition, String href, Setting setting) {
        return entry(edition, edition.number() - 1, href, SENTENCES, setting);
    }

    private static Entry entry(EditionSummary edition, int most, Setting setting) {
        return entry(edition, edition.number() - 1, setting.href(new Subject.OneEdition(edition)), most, setting);
    }

    /** @param before the number of the edition with which it is compared; 0 where it is the first */
    private static Entry entry(EditionSummary edition, int before, String href, int most, Setting setting) {
        var voice = setting.voice();
        var lines = sentences(before, edition.number(), setting);
        int left = Math.max(0, lines.size() - most);
        return new Entry(
                voice.say("changes.edition", edition.number()),
                href,
                day(edition, setting),
                edition.note().isBlank() ? null : voice.original(edition.note()),
                lines.isEmpty() ? voice.say("changes.none") : before == 0 ? voice.say("changes.first") : null,
                lines.subList(0, lines.size() - left),
                left == 0 ? null : voice.say("changes.rest", left));
    }

    private static List<Change> sentences(int from, int to, Setting setting) {
        var speech = Sentences.in(setting.voice().language());
        return lines(from, to, setting)
                .map(line ->
                        Change.of(speech.say(line.sentence()), name(line.item(), setting), place(line.item(), setting)))
                .toList();
    }

    /** Everything that changed with {@code edition}, for those who do not read it on a page of the site. */
    static List<EditionNews.Piece> news(int edition, Setting setting) {
        var speech = Sentences.in(setting.voice().language());
        return lines(edition - 1, edition, setting)
                .map(line ->
                        new EditionNews.Piece(line.item(), speech.say(line.sentence()), place(line.item(), setting)))
                .toList();
    }

    private static Stream<Difference.Line> lines(int from, int to, Setting setting) {
        var now = record(to, setting);
        if (now == null) {
            return Stream.empty();
        }
        var before = from == 0 ? null : record(from, setting);
        return Difference.between(before, now).sentences().stream();
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
            case NOTICE -> setting.href("/notices/" + item.key());
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
