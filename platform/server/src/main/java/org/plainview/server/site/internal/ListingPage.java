package org.plainview.server.site.internal;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.AccessRole;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.Purpose;
import org.plainview.record.RetentionRule;
import org.plainview.record.Safeguard;
import org.plainview.server.shared.Frame;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.Label.Row;

/** A question answered by a plain list: what data is used for, who sees it, the rules, the safeguards, how long. */
record ListingPage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        String emptyText,
        List<Entry> entries,
        Setting.@Nullable Ask ask) {

    /** @param facts the elements that it concerns, each a link */
    record Entry(String id, Text name, @Nullable Text text, List<Row> rows, String factsTitle, List<Line> facts) {}

    static ListingPage of(Subject.Listing subject, Setting setting) {
        var voice = setting.voice();
        var code = subject.kind().code();
        var title = voice.say("ask." + code);
        return new ListingPage(
                setting.frame(subject, Text.of(title), voice.say("listing.lead." + code)),
                voice,
                title,
                voice.say("listing.lead." + code),
                voice.say("listing.empty." + code),
                sorted(new Maker(setting).entries(subject.kind()), voice),
                setting.ask(null, title));
    }

    private static List<Entry> sorted(List<Entry> entries, Voice voice) {
        var collator = Collator.getInstance(voice.language());
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.name().words(), collator))
                .toList();
    }

    static Text policyName(Policy policy, Voice voice) {
        var title = voice.label(policy, "title", policy.title());
        return policy.code() == null ? title : new Text(policy.code() + " " + title.words(), title.language());
    }

    private record Maker(Setting setting) {
        List<Entry> entries(ListingKind kind) {
            var record = setting.reading().record();
            return switch (kind) {
                case USE -> {
                    var uses = byKey(Element::purposes);
                    yield record.purposes().stream()
                            .map(purpose -> purpose(purpose, uses))
                            .toList();
                }
                case WHO -> record.accessRoles().stream().map(this::role).toList();
                case POLICIES -> record.policies().stream().map(this::policy).toList();
                case SAFEGUARDS ->
                    record.safeguards().stream().map(this::safeguard).toList();
                case RETENTION -> {
                    var kept = byKey(element -> Said.list(element.retention()));
                    yield record.retention().stream()
                            .map(rule -> retention(rule, kept))
                            .toList();
                }
            };
        }

        private Map<Key, List<Element>> byKey(Function<Element, List<Key>> keys) {
            var index = new TreeMap<Key, List<Element>>();
            for (var element : setting.reading().record().elements()) {
                keys.apply(element)
                        .forEach(key -> index.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(element));
            }
            return index;
        }

        private Entry purpose(Purpose purpose, Map<Key, List<Element>> uses) {
            var voice = setting.voice();
            var basis = purpose.legalBasis();
            var citation = purpose.citation();
            var line = basis == null
                    ? List.<Line>of()
                    : List.of(Line.of(
                                    citation == null
                                            ? voice.name("legal-basis", basis)
                                            : voice.say("element.basis", voice.name("legal-basis", basis), citation))
                            .href(Links.safe(purpose.citationUrl())));
            return entry(
                    purpose.key(),
                    voice.label(purpose, "name", purpose.name()),
                    voice.text(purpose, "explanation", purpose.explanation()),
                    List.of(Row.of(voice.say("element.legal-basis"), line)),
                    uses.getOrDefault(purpose.key(), List.of()));
        }

        private Entry role(AccessRole role) {
            var voice = setting.voice();
            return entry(
                    role.key(),
                    voice.label(role, "name", role.name()),
                    voice.text(role, "reason", role.reason()),
                    List.of(Row.of(
                            voice.say("listing.sees"),
                            role.categories().stream()
                                    .map(category -> Line.of(voice.name("category", category))
                                            .href(setting.href(Route.dataIn(category))))
                                    .toList())),
                    List.of());
        }

        private Entry policy(Policy policy) {
            var voice = setting.voice();
            var url = Links.safe(policy.url());
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("listing.stages"),
                    policy.stages().isEmpty()
                            ? null
                            : Text.of(policy.stages().stream()
                                    .map(stage -> voice.name("stage", stage))
                                    .collect(Collectors.joining(voice.say("list.dot"))))));
            if (policy.adoptedOn() != null) {
                rows.add(Row.of(voice.say("listing.adopted"), Text.of(voice.date(policy.adoptedOn()))));
            }
            rows.add(Row.of(
                    voice.say("listing.reviewed"),
                    policy.reviewedOn() == null ? null : Text.of(voice.date(policy.reviewedOn()))));
            if (url != null) {
                rows.add(Row.of(
                        voice.say("listing.text"),
                        List.of(Line.of(voice.say("listing.read")).href(url))));
            }
            return entry(
                    policy.key(),
                    policyName(policy, voice),
                    voice.text(policy, "summary", policy.summary()),
                    rows,
                    setting.reading().record().elements().named(policy.governs()));
        }

        private Entry safeguard(Safeguard safeguard) {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("listing.safeguard-kind"),
                    safeguard.safeguardKind() == null
                            ? null
                            : Text.of(voice.name("safeguard-kind", safeguard.safeguardKind()))));
            if (safeguard.control() != null) {
                rows.add(Row.of(voice.say("listing.control"), Text.of(safeguard.control())));
            }
            return entry(
                    safeguard.key(),
                    voice.label(safeguard, "name", safeguard.name()),
                    voice.text(safeguard, "description", safeguard.description()),
                    rows,
                    List.of());
        }

        private Entry retention(RetentionRule rule, Map<Key, List<Element>> kept) {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(voice.say("listing.period"), voice.text(rule, "period", rule.period())));
            rows.add(Row.of(voice.say("listing.trigger"), voice.text(rule, "trigger", rule.trigger())));
            rows.add(Row.of(voice.say("element.disposal"), voice.text(rule, "disposal", rule.disposal())));
            if (rule.citation() != null) {
                rows.add(Row.of(voice.say("listing.citation"), Text.of(rule.citation())));
            }
            return entry(
                    rule.key(),
                    voice.label(rule, "series", rule.series()),
                    null,
                    rows,
                    kept.getOrDefault(rule.key(), List.of()));
        }

        private Entry entry(Key key, Text name, @Nullable Text text, List<Row> rows, List<Element> facts) {
            var voice = setting.voice();
            return new Entry(
                    key.value(),
                    name,
                    text,
                    rows,
                    voice.say("listing.facts", facts.size()),
                    DataPage.sorted(facts, voice).stream()
                            .map(element -> Line.of(voice.label(element, "name", element.name()))
                                    .href(setting.href("/data/" + element.key())))
                            .toList());
        }
    }
}
