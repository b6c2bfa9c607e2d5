package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.LifecycleStage;
import org.plainview.record.Policy;
import org.plainview.server.shared.CodeOrder;
import org.plainview.server.shared.Frame;
import org.plainview.server.site.internal.Label.Line;

/** The rules that govern student data: by the question that a parent asks, and by the number that the board gave. */
record PoliciesPage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        String emptyText,
        List<Stage> stages,
        List<Series> series,
        Setting.@Nullable Ask ask) {

    private static final Comparator<Policy> BY_CODE = Comparator.comparing(
                    Policy::code, Comparator.nullsLast(new CodeOrder()))
            .thenComparing(Policy::title);

    /** @param lines without one, nothing is said of this stage */
    record Stage(String id, String heading, List<Line> lines) {}

    /** Policies that stand together in the manual. */
    record Series(String id, Text heading, String count, List<Entry> entries) {}

    /** @param standing what it is and when the board last acted on it */
    record Entry(String id, Line name, @Nullable Text summary, String standing) {}

    static PoliciesPage of(Subject.Listing subject, Setting setting) {
        var voice = setting.voice();
        var title = voice.say("ask.policies");
        var lead = voice.say("listing.lead.policies");
        var policies = byCode(setting);
        return new PoliciesPage(
                setting.frame(subject, Text.of(title), lead),
                voice,
                title,
                lead,
                voice.say("listing.empty.policies"),
                stages(policies, setting),
                series(policies, setting),
                setting.ask(null, title));
    }

    static List<Policy> byCode(Setting setting) {
        return setting.reading().record().policies().stream().sorted(BY_CODE).toList();
    }

    /** Each stage of the life of data with those of {@code policies} that govern it and are in force. */
    static List<Stage> stages(List<Policy> policies, Setting setting) {
        return Arrays.stream(LifecycleStage.values())
                .map(stage -> new Stage(
                        "stage-" + stage.name().toLowerCase(java.util.Locale.ROOT),
                        setting.voice().name("policies.stage", stage),
                        governing(stage, policies)
                                .map(policy -> link(policy, setting))
                                .toList()))
                .toList();
    }

    static Stream<Policy> governing(LifecycleStage stage, List<Policy> policies) {
        return policies.stream().filter(policy -> policy.stages().contains(stage) && policy.rescindedOn() == null);
    }

    static Line link(Policy policy, Setting setting) {
        return Line.of(ListingPage.policyName(policy, setting.voice()))
                .href(setting.href(new Subject.OnePolicy(policy)));
    }

    private static List<Series> series(List<Policy> policies, Setting setting) {
        var voice = setting.voice();
        var groups = new TreeMap<String, List<Policy>>(new CodeOrder());
        policies.forEach(policy -> groups.merge(
                Objects.requireNonNullElse(policy.series(), ""),
                List.of(policy),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        return groups.entrySet().stream()
                .map(group -> new Series(
                        "series-"
                                + (group.getKey().isEmpty()
                                        ? "others"
                                        : group.getKey().replaceAll("\\W+", "-")),
                        heading(group.getKey(), groups.size(), voice),
                        voice.say("policies.count", group.getValue().size()),
                        group.getValue().stream()
                                .map(policy -> entry(policy, setting))
                                .toList()))
                .toList();
    }

    private static Text heading(String series, int groups, Voice voice) {
        if (series.isEmpty()) {
            return Text.of(voice.say(groups == 1 ? "policies.all" : "policies.others"));
        }
        return Text.of(voice.say("policies.series", series));
    }

    static Entry entry(Policy policy, Setting setting) {
        var voice = setting.voice();
        return new Entry(
                policy.key().value(),
                link(policy, setting),
                voice.text(policy, "summary", policy.summary()),
                standing(policy, setting));
    }

    private static String standing(Policy policy, Setting setting) {
        var voice = setting.voice();
        if (policy.rescindedOn() != null) {
            return voice.say("policies.rescinded", voice.date(policy.rescindedOn()));
        }
        var inForce = setting.reading().versionInForce(policy).map(version -> version.adoptedOn());
        var last = inForce.isPresent()
                ? inForce.get()
                : policy.revisedOn() != null ? policy.revisedOn() : policy.adoptedOn();
        return last == null ? voice.say("policies.undated") : voice.say("policies.dated", voice.date(last));
    }
}
