package org.plainview.server.site.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.Recipient;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;

/**
 * What two districts share, side by side, from the newest editions of both and from nothing else. Both say in these editions
 * that they let their sites be compared.
 *
 * @param more of the recipient on each of the two sites; empty where the page speaks of no one recipient
 * @param rest what is not listed; null where all is
 */
record ComparePage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        List<Group> groups,
        List<Link> more,
        @Nullable String rest,
        Setting.@Nullable Ask ask) {
    /** So that a page stays one. */
    static final int MOST = 1_000;

    /**
     * @param empty what to say where there are no rows
     * @param hereTerm what {@link Row#here} is called; null where no row has it
     * @param thereTerm what {@link Row#there} is called; null where no row has it
     */
    record Group(
            String heading,
            String empty,
            @Nullable String hereTerm,
            @Nullable String thereTerm,
            List<Row> rows) {}

    record Row(
            Text name,
            String href,
            @Nullable String here,
            @Nullable String there) {}

    private static final Comparator<Row> BY_NAME =
            Comparator.comparing(row -> row.name().words(), String.CASE_INSENSITIVE_ORDER);

    /** With whom: those of the same state first. */
    static ComparePage of(Subject.Comparisons subject, Setting setting) {
        var voice = setting.voice();
        var title = voice.say("compare.title");
        var others = setting.library().neighbors();
        var near = districts(others.stream().filter(each -> isNear(each, setting)), MOST, setting);
        var far = districts(others.stream().filter(each -> !isNear(each, setting)), MOST - near.size(), setting);
        int rest = others.size() - near.size() - far.size();
        return new ComparePage(
                setting.frame(subject, Text.of(title), null, setting.link("nav.sharing", "/sharing")),
                voice,
                title,
                voice.say("compare.lead"),
                others.isEmpty()
                        ? List.of(new Group(
                                voice.say("compare.districts"), voice.say("compare.nobody"), null, null, List.of()))
                        : Stream.of(
                                        new Group(voice.say("compare.near"), "", null, null, near),
                                        new Group(voice.say("compare.far"), "", null, null, far))
                                .filter(group -> !group.rows().isEmpty())
                                .toList(),
                List.of(),
                rest == 0 ? null : voice.say("compare.rest", rest),
                setting.ask(null, title));
    }

    private static boolean isNear(Consenting other, Setting setting) {
        return other.state().equals(setting.reading().profile().state());
    }

    private static List<Row> districts(Stream<Consenting> districts, int most, Setting setting) {
        return districts
                .limit(most)
                .map(each -> new Row(
                        new Text(each.name(), unlessOf(setting, each.language())),
                        setting.href(Subject.Comparison.path(each.slug())),
                        null,
                        null))
                .toList();
    }

    private static @Nullable String unlessOf(Setting setting, String language) {
        return language.equals(setting.voice().tag()) ? null : language;
    }

    /** Which recipients. */
    static ComparePage of(Subject.Comparison subject, Setting setting) {
        var other = subject.other();
        var side = new Sides(other, setting);
        var compared = Likeness.recipients(setting.reading(), other.reading());
        var title = setting.voice().say("compare.with", other.name());
        return new ComparePage(
                setting.frame(
                        subject,
                        Text.of(title),
                        null,
                        setting.link("nav.sharing", "/sharing"),
                        setting.link("compare.title", "/compare")),
                setting.voice(),
                title,
                side.lead(),
                List.of(
                        side.both(
                                "compare.recipients.both",
                                compared.both().stream()
                                        .map(pair -> new Row(
                                                setting.voice()
                                                        .label(
                                                                pair.here(),
                                                                "name",
                                                                pair.here().name()),
                                                setting.href(new Subject.RecipientComparison(pair, other)),
                                                side.facts(pair.here(), setting.reading()),
                                                side.facts(pair.there(), other.reading())))),
                        side.here(
                                "compare.recipients.only",
                                compared.here().stream()
                                        .map(each -> side.here(
                                                each, "/sharing/", each.name(), side.facts(each, setting.reading())))),
                        side.there(
                                "compare.recipients.only",
                                compared.there().stream()
                                        .map(each -> side.there(
                                                each, "/sharing/", each.name(), side.facts(each, other.reading()))))),
                List.of(),
                null,
                setting.ask(null, title));
    }

    /** Which facts go to one recipient. */
    static ComparePage of(Subject.RecipientComparison subject, Setting setting) {
        var voice = setting.voice();
        var other = subject.other();
        var side = new Sides(other, setting);
        var recipient = subject.recipients().here();
        var compared = Likeness.elements(subject.recipients(), setting.reading(), other.reading());
        var title = voice.say(
                "compare.recipient",
                voice.label(recipient, "name", recipient.name()).words());
        return new ComparePage(
                setting.frame(
                        subject,
                        Text.of(title),
                        null,
                        setting.link("nav.sharing", "/sharing"),
                        setting.link("compare.title", "/compare"),
                        new Link(
                                other.name(),
                                setting.href(new Subject.Comparison(other)),
                                unlessOf(setting, other.language()),
                                false)),
                voice,
                title,
                side.lead(),
                List.of(
                        side.both(
                                "compare.facts.both",
                                compared.both().stream()
                                        .map(pair -> new Row(
                                                voice.label(
                                                        pair.here(),
                                                        "name",
                                                        pair.here().name()),
                                                setting.href(
                                                        "/data/" + pair.here().key()),
                                                side.category(pair.here()),
                                                side.category(pair.there())))),
                        side.here(
                                "compare.facts.only",
                                compared.here().stream()
                                        .map(each -> side.here(each, "/data/", each.name(), side.category(each)))),
                        side.there(
                                "compare.facts.only",
                                compared.there().stream()
                                        .map(each -> side.there(each, "/data/", each.name(), side.category(each))))),
                List.of(
                        Link.to(voice.say("compare.more", side.own()), setting.href("/sharing/" + recipient.key())),
                        Link.to(
                                voice.say("compare.more", other.name()),
                                other.address(
                                        voice.language(),
                                        "/sharing/"
                                                + subject.recipients().there().key()))),
                null,
                setting.ask(null, title));
    }

    /** How the two districts are spoken of on one page. */
    private static final class Sides {
        private final Neighbor other;
        private final Setting setting;
        private final Voice voice;
        /** The other district's own words, in the language of the page. */
        private final Voice theirs;

        Sides(Neighbor other, Setting setting) {
            this.other = other;
            this.setting = setting;
            voice = setting.voice();
            theirs = new Voice(setting.words(), voice.language(), other.language());
        }

        String own() {
            return setting.reading().profile().name();
        }

        String lead() {
            return voice.say(
                    "compare.from",
                    own(),
                    setting.edition(),
                    other.name(),
                    other.reading().edition().number());
        }

        Group both(String heading, Stream<Row> rows) {
            var sorted = sorted(rows);
            return group(voice.say(heading, sorted.size()), own(), other.name(), sorted);
        }

        Group here(String heading, Stream<Row> rows) {
            var sorted = sorted(rows);
            return group(voice.say(heading, own(), sorted.size()), own(), null, sorted);
        }

        Group there(String heading, Stream<Row> rows) {
            var sorted = sorted(rows);
            return group(voice.say(heading, other.name(), sorted.size()), null, other.name(), sorted);
        }

        Row here(Item item, String folder, String name, String said) {
            return new Row(voice.label(item, "name", name), setting.href(folder + item.key()), said, null);
        }

        /** Leads to the other district's own site. */
        Row there(Item item, String folder, String name, String said) {
            return new Row(
                    theirs.label(item, "name", name), other.address(voice.language(), folder + item.key()), null, said);
        }

        String facts(Recipient recipient, Reading reading) {
            return voice.say(
                    "listing.facts", Likeness.received(recipient, reading).size());
        }

        String category(Element element) {
            return voice.name("category", Objects.requireNonNullElse(element.category(), ElementCategory.OTHER));
        }

        private Group group(String heading, @Nullable String hereTerm, @Nullable String thereTerm, List<Row> rows) {
            return new Group(heading, voice.say("compare.none"), hereTerm, thereTerm, rows);
        }

        private static List<Row> sorted(Stream<Row> rows) {
            return rows.sorted(BY_NAME).toList();
        }
    }
}
