package org.plainview.server.site.internal;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Contact;
import org.plainview.record.Element;
import org.plainview.record.FieldLabels;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.RecipientType;
import org.plainview.record.Resource;
import org.plainview.record.ResourceKind;
import org.plainview.record.Safeguard;
import org.plainview.record.SafeguardKind;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.ListingPage.Entry;

/**
 * What a district says of student data on one page: its statement, what student data is, every question with its short answer, who
 * uses it, the rules, the safeguards and whom to ask. All of it in short, with the way to where it stands at length.
 *
 * @param published of which edition it is and when that came
 * @param kinds the facts by category; empty where nothing is published
 * @param countable whether the facts of a bar can be told apart, because there are few
 * @param watched the district's pictures and videos
 * @param moreToWatch null where all of them are here
 * @param staying how much never leaves the district, and how much no government gets; empty where nothing is published
 * @param gap whether a stage has no policy
 * @param board the policies by the board's number
 * @param form where to ask without knowing anybody; null for a draft
 */
record GuidePage(
        Frame frame,
        Voice voice,
        List<Text> statement,
        String published,
        List<Link> contents,
        List<HomePage.Figure> figures,
        Documented withheld,
        List<Bar> kinds,
        boolean countable,
        List<Entry> watched,
        @Nullable Link moreToWatch,
        List<Group> groups,
        List<String> staying,
        List<Share> shares,
        Link ways,
        List<PoliciesPage.Stage> stages,
        boolean gap,
        List<Protection> safeguards,
        List<PoliciesPage.Entry> board,
        @Nullable Link moreOfBoard,
        @Nullable Link form,
        List<Office> offices) {
    private static final int MOST_COUNTABLE = 40;
    private static final int MOST_WATCHED = 6;
    private static final int MOST_POLICIES = 40;
    private static final int MOST_KINDS = 3;

    /** @param words how many facts, and how many of them are not required */
    record Bar(String name, String href, String words, Line example, List<BarPiece> pieces) {}

    /** Questions that belong together. */
    record Group(String title, List<HomePage.Question> questions) {}

    /**
     * What one kind of recipient gets of all facts, or what nobody gets.
     *
     * @param kinds the categories that most of it belongs to
     * @param levels how closely it points to a child; none of what stays
     */
    record Share(
            String name,
            @Nullable String href,
            String words,
            String kinds,
            List<BarPiece> pieces,
            List<Level> levels) {}

    record Level(WhoPage.Sign sign, int facts) {}

    /** Safeguards of one kind. */
    record Protection(String title, List<Line> lines) {}

    record Office(Setting.Ask ask, List<String> duties) {}

    /** What questions are about, in the order in which parents ask. */
    private enum Theme {
        WHAT,
        HELP,
        RULES,
        /** And every question that no other theme has. */
        YOU;

        private List<String> pages() {
            return switch (this) {
                case WHAT -> List.of("data", "collections", "my-child");
                case HELP -> List.of("use", "products");
                case RULES -> List.of("who", "sharing", "safeguards", "retention", "policies");
                case YOU -> List.of("rights");
            };
        }

        static Theme of(HomePage.Question question) {
            return Arrays.stream(values())
                    .filter(theme -> theme.pages().contains(question.page()))
                    .findFirst()
                    .orElse(YOU);
        }

        private int place(HomePage.Question question) {
            int place = pages().indexOf(question.page());
            return place < 0 ? pages().size() : place;
        }
    }

    static GuidePage of(Subject.Guide subject, Setting setting) {
        var voice = setting.voice();
        var reading = setting.reading();
        var record = reading.record();
        var flows = Flows.of(reading);
        var kinds = Kind.of(reading);
        int largest = kinds.isEmpty() ? 0 : kinds.getFirst().facts();
        var watched = watched(setting);
        var policies = PoliciesPage.byCode(setting);
        var stages = PoliciesPage.stages(policies, setting);
        var board = board(policies);
        return new GuidePage(
                setting.frame(
                        subject,
                        Text.of(voice.say("guide.title")),
                        voice.say("guide.description", record.profile().name())),
                voice,
                HomePage.statement(setting),
                voice.say("foot.edition", setting.edition(), voice.date(reading.day())),
                contents(voice),
                HomePage.figures(record, voice),
                Documented.of(setting),
                kinds.stream().map(kind -> bar(kind, largest, setting)).toList(),
                largest <= MOST_COUNTABLE,
                watched.stream()
                        .limit(MOST_WATCHED)
                        .map(resource -> ListingPage.resource(resource, setting))
                        .toList(),
                watched.size() > MOST_WATCHED ? setting.link("ask.resources", "/resources") : null,
                groups(HomePage.questions(setting), voice),
                flows.facts() == 0 ? List.of() : staying(flows, voice),
                shares(flows, setting),
                setting.link("guide.ways", "/who"),
                stages,
                stages.stream().anyMatch(stage -> stage.lines().isEmpty()),
                safeguards(setting),
                board.stream()
                        .limit(MOST_POLICIES)
                        .map(policy -> PoliciesPage.entry(policy, setting))
                        .toList(),
                board.isEmpty() || (board.size() == policies.size() && board.size() <= MOST_POLICIES)
                        ? null
                        : setting.link("policies.all", "/policies"),
                setting.requestForm(""),
                offices(setting));
    }

    private static List<Link> contents(Voice voice) {
        return List.of(
                Link.to(voice.say("guide.what"), "#what"),
                Link.to(voice.say("home.questions"), "#asked"),
                Link.to(voice.say("ask.who"), "#who"),
                Link.to(voice.say("ask.policies"), "#rules"),
                Link.to(voice.say("guide.safeguards"), "#safeguards"),
                Link.to(voice.say("guide.contact"), "#contact"));
    }

    private static Bar bar(Kind kind, int room, Setting setting) {
        var voice = setting.voice();
        var example = kind.example();
        return new Bar(
                voice.name("category", kind.category()),
                setting.href(Route.dataIn(kind.category())),
                voice.say("guide.kind", kind.facts(), kind.optional(), kind.unsaid()),
                Line.of(voice.label(example, "name", example.name()))
                        .href(setting.href(new Subject.OneElement(example))),
                Stream.of(
                                new BarPiece("required", kind.required(), 0, room),
                                new BarPiece("optional", kind.optional(), kind.required(), room),
                                new BarPiece("unsaid", kind.unsaid(), kind.required() + kind.optional(), room))
                        .filter(piece -> piece.facts() > 0)
                        .toList());
    }

    /** The pictures, and then the videos. */
    static List<Resource> watched(Setting setting) {
        return Stream.of(ResourceKind.INFOGRAPHIC, ResourceKind.VIDEO)
                .flatMap(kind -> setting.reading().record().resources().stream()
                        .filter(resource -> resource.resourceKind() == kind))
                .toList();
    }

    private static List<Group> groups(List<HomePage.Question> questions, Voice voice) {
        return Arrays.stream(Theme.values())
                .map(theme -> new Group(
                        voice.name("guide.group", theme),
                        questions.stream()
                                .filter(question -> Theme.of(question) == theme)
                                .sorted(Comparator.comparingInt(theme::place))
                                .toList()))
                .toList();
    }

    private static List<Share> shares(Flows flows, Setting setting) {
        if (flows.facts() == 0) {
            return List.of();
        }
        var shares = new ArrayList<Share>();
        if (flows.staying() > 0) {
            shares.add(staying(flows, setting));
        }
        flows.going().forEach(going -> shares.add(going(going, flows.facts(), setting)));
        return shares;
    }

    private static List<String> staying(Flows flows, Voice voice) {
        int outOfGovernment = flows.facts()
                - leaving(flows, EnumSet.of(RecipientType.STATE_AGENCY, RecipientType.FEDERAL_AGENCY))
                        .size();
        return List.of(
                voice.say("guide.staying", flows.staying(), flows.facts(), flows.staying() * 2 > flows.facts() ? 1 : 0),
                voice.say("guide.no-government", outOfGovernment, flows.facts()));
    }

    /** What any of {@code recipients} gets. */
    private static Set<Key> leaving(Flows flows, Set<RecipientType> recipients) {
        return flows.going().stream()
                .filter(going -> recipients.contains(going.to()))
                .flatMap(going -> going.elements().stream())
                .collect(Collectors.toSet());
    }

    private static Share staying(Flows flows, Setting setting) {
        var leaving = leaving(flows, EnumSet.allOf(RecipientType.class));
        return share(
                setting.voice().say("data.recipients", 0),
                null,
                setting.reading().record().elements().stream()
                        .filter(element -> !leaving.contains(element.key()))
                        .toList(),
                List.of(new BarPiece("staying", flows.staying(), 0, flows.facts())),
                List.of(),
                setting);
    }

    private static Share going(Flows.Going going, int room, Setting setting) {
        var pieces = new ArrayList<BarPiece>();
        var levels = new ArrayList<Level>();
        int before = 0;
        for (var level : Flows.LEVELS) {
            int facts = going.at(level);
            if (facts > 0) {
                var sign = WhoPage.Sign.of(level, setting.voice());
                pieces.add(new BarPiece(sign.look(), facts, before, room));
                levels.add(new Level(sign, facts));
                before += facts;
            }
        }
        return share(
                setting.voice().name("flow.to", going.to()),
                setting.href(new Subject.Sharing()),
                setting.reading().record().elements().named(going.elements()),
                pieces,
                levels,
                setting);
    }

    private static Share share(
            String name,
            @Nullable String href,
            Collection<Element> elements,
            List<BarPiece> pieces,
            List<Level> levels,
            Setting setting) {
        var voice = setting.voice();
        return new Share(
                name,
                href,
                voice.say(
                        "guide.of",
                        elements.size(),
                        setting.reading().record().elements().size()),
                voice.say(
                        "guide.kinds-of",
                        voice.list(Kind.largest(elements, MOST_KINDS).stream()
                                .map(category -> voice.name("category", category))
                                .toList())),
                pieces,
                levels);
    }

    private static List<Protection> safeguards(Setting setting) {
        return Stream.concat(
                        Arrays.stream(SafeguardKind.values()).map(Optional::of),
                        Stream.of(Optional.<SafeguardKind>empty()))
                .map(kind -> new Protection(
                        kind.map(each -> setting.voice().name("safeguard-kind", each))
                                .orElseGet(() -> setting.voice().say("lot.unsaid")),
                        setting.reading().record().safeguards().stream()
                                .filter(safeguard -> Objects.equals(safeguard.safeguardKind(), kind.orElse(null)))
                                .map(safeguard -> line(safeguard, setting))
                                .toList()))
                .filter(protection -> !protection.lines().isEmpty())
                .toList();
    }

    private static Line line(Safeguard safeguard, Setting setting) {
        var voice = setting.voice();
        return Line.of(voice.label(safeguard, "name", safeguard.name()))
                .href(setting.href("/" + ListingKind.SAFEGUARDS.code() + "#" + safeguard.key()))
                .note(voice.text(safeguard, "description", safeguard.description()));
    }

    /** Of those in force the ones that govern a stage of the life of data, or all where that is said of none. */
    private static List<Policy> board(List<Policy> policies) {
        var inForce =
                policies.stream().filter(policy -> policy.rescindedOn() == null).toList();
        var governing =
                inForce.stream().filter(policy -> !policy.stages().isEmpty()).toList();
        return governing.isEmpty() ? inForce : governing;
    }

    /** The district's own first, the others by name. */
    private static List<Office> offices(Setting setting) {
        var voice = setting.voice();
        var first = setting.reading().profile().contact();
        var collator = Collator.getInstance(voice.language());
        return setting.reading().record().contacts().stream()
                .sorted(Comparator.<Contact>comparingInt(
                                contact -> contact.key().equals(first) ? 0 : 1)
                        .thenComparing(voice::name, collator))
                .map(contact -> new Office(
                        setting.office(contact, voice.say("guide.title")),
                        contact.duties().stream()
                                .map(duty -> FieldLabels.value(duty, voice.language()))
                                .toList()))
                .toList();
    }
}
