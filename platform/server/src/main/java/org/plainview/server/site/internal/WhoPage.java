package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Element;
import org.plainview.record.Identifiability;
import org.plainview.record.Sensitivity;
import org.plainview.server.site.internal.ListingPage.Entry;

/**
 * Who uses student data: the ways of the facts as a picture and as a table, whether that is a lot, and which staff see what.
 *
 * @param notSaid of how many facts it is not said who collects them
 * @param pictures the same for a wide window and for a narrow one; none where nothing is published
 */
record WhoPage(
        ListingPage listing,
        Voice voice,
        List<FlowPicture> pictures,
        List<Sign> signs,
        List<By> collected,
        int notSaid,
        List<To> going,
        int staying,
        List<Measure> measures,
        List<Entry> roles) {
    private static final int WIDE = 760;
    private static final int NARROW = 340;

    /** What a pattern of the picture means. */
    record Sign(String look, String meaning) {
        /** @param level null where it is not said */
        static Sign of(@Nullable Identifiability level, Voice voice) {
            return level == null
                    ? new Sign("unsaid", voice.say("flow.unsaid"))
                    : new Sign(Codes.of(level), voice.name("identifiability", level));
        }
    }

    record By(String id, String name, String href, int facts) {}

    /** @param levels as many as there are signs, in their order */
    record To(String id, String name, String href, int facts, List<Integer> levels) {}

    /** The facts, divided in one way. */
    record Measure(String title, int of, List<Piece> pieces) {
        /** As a view box, one unit high. */
        String box() {
            return "0 0 " + Math.max(1, of) + " 1";
        }
    }

    /** @param from where it begins in the bar, in facts */
    record Piece(String words, int facts, int from, int shade) {}

    static WhoPage of(Subject.Listing subject, Setting setting) {
        var voice = setting.voice();
        var flows = Flows.of(setting.reading());
        var listing = ListingPage.of(subject, setting);
        return new WhoPage(
                listing,
                voice,
                flows.facts() == 0
                        ? List.of()
                        : List.of(
                                FlowPicture.of("wide", WIDE, flows, voice),
                                FlowPicture.of("narrow", NARROW, flows, voice)),
                signs(flows, voice),
                flows.collected().stream()
                        .map(each -> new By(
                                "by-" + Codes.of(each.by()),
                                voice.name("collector", each.by()),
                                setting.href("/collections"),
                                each.facts()))
                        .toList(),
                flows.uncollected(),
                flows.going().stream()
                        .map(each -> new To(
                                "to-" + Codes.of(each.to()),
                                voice.name("flow.to", each.to()),
                                setting.href("/sharing"),
                                each.facts(),
                                levels(flows).map(each::at).toList()))
                        .toList(),
                flows.staying(),
                flows.facts() == 0 ? List.of() : measures(setting, flows),
                listing.entries());
    }

    /** Those levels that anything goes out at. */
    private static Stream<@Nullable Identifiability> levels(Flows flows) {
        return Flows.LEVELS.stream().filter(level -> flows.going().stream().anyMatch(each -> each.at(level) > 0));
    }

    private static List<Sign> signs(Flows flows, Voice voice) {
        return levels(flows).map(level -> Sign.of(level, voice)).toList();
    }

    private static List<Measure> measures(Setting setting, Flows flows) {
        var voice = setting.voice();
        var elements = setting.reading().record().elements().list();
        return List.of(
                measure(
                        voice.say("lot.leaving"),
                        elements.size(),
                        List.of(
                                piece(voice.say("lot.stays"), flows.staying()),
                                piece(voice.say("lot.leaves"), flows.facts() - flows.staying()))),
                measure(
                        voice.say("lot.required"),
                        elements.size(),
                        List.of(
                                piece(
                                        voice.say("required.yes"),
                                        count(elements, each -> Boolean.TRUE.equals(each.required()))),
                                piece(
                                        voice.say("required.no"),
                                        count(elements, each -> Boolean.FALSE.equals(each.required()))),
                                piece(voice.say("lot.unsaid"), count(elements, each -> each.required() == null)))),
                measure(
                        voice.say("lot.sensitivity"),
                        elements.size(),
                        Stream.concat(
                                        Arrays.stream(Sensitivity.values())
                                                .map(level -> piece(
                                                        voice.name("sensitivity", level),
                                                        count(elements, each -> each.sensitivity() == level))),
                                        Stream.of(piece(
                                                voice.say("lot.unsaid"),
                                                count(elements, each -> each.sensitivity() == null))))
                                .toList()));
    }

    private static int count(List<Element> elements, Function<Element, Boolean> is) {
        return (int) elements.stream().filter(is::apply).count();
    }

    private static Piece piece(String words, int facts) {
        return new Piece(words, facts, 0, 0);
    }

    /** Each piece where it stands in the bar, and those of nothing left out. */
    private static Measure measure(String title, int of, List<Piece> pieces) {
        var placed = new ArrayList<Piece>();
        int from = 0;
        for (var piece : pieces) {
            if (piece.facts() > 0) {
                placed.add(new Piece(piece.words(), piece.facts(), from, placed.size() + 1));
                from += piece.facts();
            }
        }
        return new Measure(title, of, placed);
    }
}
