package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Element;
import org.plainview.record.LifecycleStage;
import org.plainview.record.Limitable;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.Label.Line;

/**
 * What families may ask for: what federal law gives them, what of this district's facts they can limit, the district's own rules on
 * access, and whom to ask.
 *
 * @param limits what can be limited, or need not be given
 * @param rules of the district on who may see what
 * @param standing where a family sees what came of a request; null for a draft
 */
record RightsPage(
        Frame frame,
        Voice voice,
        List<Right> rights,
        List<Line> limits,
        List<Line> rules,
        @Nullable Link standing,
        Setting.@Nullable Ask ask) {

    record Right(String id, String title, String text, String citation, String law) {}

    static RightsPage of(Subject.Rights subject, Setting setting) {
        var voice = setting.voice();
        var title = voice.say("ask.rights");
        return new RightsPage(
                setting.frame(subject, Text.of(title), voice.say("rights.lead")),
                voice,
                Arrays.stream(FederalRight.values())
                        .map(right -> new Right(
                                Codes.of(right),
                                voice.name("rights.title", right),
                                voice.name("rights.text", right),
                                right.citation(),
                                right.law()))
                        .toList(),
                setting.reading().inOrder(voice).stream()
                        .filter(RightsPage::isLimitable)
                        .map(element -> limit(element, setting))
                        .toList(),
                setting.reading().record().policies().stream()
                        .filter(policy -> policy.stages().contains(LifecycleStage.ACCESS))
                        .map(policy -> Line.of(ListingPage.policyName(policy, voice))
                                .href(setting.href("/policies/" + policy.key()))
                                .note(voice.text(policy, "summary", policy.summary())))
                        .toList(),
                setting.reading().edition().summary().isSealed()
                        ? setting.linkToServer("ask.standing", "/requests")
                        : null,
                setting.ask(null, title));
    }

    static List<Element> limitable(Reading reading) {
        return reading.record().elements().stream()
                .filter(RightsPage::isLimitable)
                .toList();
    }

    /** Whether a parent can limit {@code element}, or need not give it. */
    static boolean isLimitable(Element element) {
        return Boolean.FALSE.equals(element.required())
                || (element.limitable() != null && element.limitable() != Limitable.NO);
    }

    /** With how, in the district's words where there are any. */
    static Line limit(Element element, Setting setting) {
        var voice = setting.voice();
        var note = voice.text(element, "limitNote", element.limitNote());
        return Line.of(voice.label(element, "name", element.name()))
                .href(setting.href("/data/" + element.key()))
                .note(
                        note != null
                                ? note
                                : Text.of(voice.say(
                                        Boolean.FALSE.equals(element.required())
                                                ? "element.required.no"
                                                : "element.limit.ask")));
    }
}
