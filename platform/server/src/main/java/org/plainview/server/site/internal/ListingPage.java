package org.plainview.server.site.internal;

import java.net.URI;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainview.record.AccessRole;
import org.plainview.record.DataCollection;
import org.plainview.record.Element;
import org.plainview.record.Incident;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.Purpose;
import org.plainview.record.Question;
import org.plainview.record.Resource;
import org.plainview.record.RetentionRule;
import org.plainview.record.Safeguard;
import org.plainview.server.shared.Frame;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.Label.Row;

/**
 * A question answered by a plain list: what data is used for, who sees it, the rules, the safeguards, how long, who
 * collects it, what families were told, what went wrong, what others asked, and what is worth reading.
 */
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

    /** What is said of one notice, its links to other forms of itself left out. */
    static Entry notice(Notice notice, Setting setting) {
        return new Maker(setting).notice(notice, List.of());
    }

    /** What is said of something to read or watch, and how a reader comes to it. */
    static Entry resource(Resource resource, Setting setting) {
        return new Maker(setting).resource(resource);
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
                // They have a page of their own.
                case POLICIES -> List.of();
                case SAFEGUARDS ->
                    record.safeguards().stream().map(this::safeguard).toList();
                case RETENTION -> {
                    var kept = byKey(element -> Said.list(element.retention()));
                    yield record.retention().stream()
                            .map(rule -> retention(rule, kept))
                            .toList();
                }
                case COLLECTIONS ->
                    record.collections().stream().map(this::collection).toList();
                case NOTICES ->
                    record.notices().stream()
                            .map(notice -> notice(notice, alone(notice)))
                            .toList();
                case INCIDENTS ->
                    record.incidents().stream().map(this::incident).toList();
                case QUESTIONS ->
                    record.questions().stream().map(this::question).toList();
                case RESOURCES ->
                    record.resources().stream().map(this::resource).toList();
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
                    purpose,
                    voice.label(purpose, "name", purpose.name()),
                    voice.text(purpose, "explanation", purpose.explanation()),
                    List.of(Row.of(voice.say("element.legal-basis"), line)),
                    uses.getOrDefault(purpose.key(), List.of()));
        }

        private Entry role(AccessRole role) {
            var voice = setting.voice();
            return entry(
                    role,
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
            if (!safeguard.systems().isEmpty()) {
                rows.add(Row.of(
                        voice.say("listing.protects"),
                        setting.reading().record().systems().named(safeguard.systems()).stream()
                                .map(system -> Line.of(voice.label(system, "name", system.name())))
                                .toList()));
            }
            return entry(
                    safeguard,
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
                    rule,
                    voice.label(rule, "series", rule.series()),
                    null,
                    rows,
                    kept.getOrDefault(rule.key(), List.of()));
        }

        private Entry collection(DataCollection collection) {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("listing.collector"),
                    collection.collector() == null ? null : Text.of(voice.name("collector", collection.collector()))));
            rows.add(Row.of(
                    voice.say("listing.collected-from"),
                    collection.source() == null ? null : Text.of(voice.name("source", collection.source()))));
            rows.add(Row.of(voice.say("listing.means"), voice.text(collection, "means", collection.means())));
            rows.add(Row.of(
                    voice.say("listing.frequency"), voice.text(collection, "frequency", collection.frequency())));
            rows.add(Row.of(
                    voice.say("listing.purposes"),
                    setting.reading().record().purposes().named(collection.purposes()).stream()
                            .map(purpose -> Line.of(voice.label(purpose, "name", purpose.name()))
                                    .href(setting.href("/use#" + purpose.key())))
                            .toList()));
            if (collection.required() != null) {
                rows.add(Row.of(
                        voice.say("listing.required"),
                        Text.of(voice.say(collection.required() ? "listing.required.yes" : "listing.required.no"))));
            }
            link(rows, "listing.form", "listing.form.read", collection.form());
            return entry(
                    collection,
                    voice.label(collection, "name", collection.name()),
                    voice.text(collection, "description", collection.description()),
                    rows,
                    setting.reading().record().elements().named(collection.elements()));
        }

        private List<Row> alone(Notice notice) {
            var voice = setting.voice();
            return List.of(Row.of(
                    voice.say("notice.alone"),
                    List.of(Line.of(voice.say("notice.page")).href(setting.href(new Subject.OneNotice(notice))))));
        }

        private Entry notice(Notice notice, List<Row> more) {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("listing.notice-kind"),
                    notice.noticeKind() == null ? null : Text.of(voice.name("notice-kind", notice.noticeKind()))));
            rows.add(Row.of(
                    voice.say("listing.school-year"),
                    notice.schoolYear() == null ? null : Text.of(notice.schoolYear())));
            if (notice.sentOn() != null) {
                rows.add(Row.of(voice.say("listing.sent"), Text.of(voice.date(notice.sentOn()))));
            }
            rows.add(Row.of(voice.say("listing.audience"), voice.text(notice, "audience", notice.audience())));
            if (!notice.languages().isEmpty()) {
                rows.add(Row.of(
                        voice.say("listing.languages"),
                        Text.of(voice.list(notice.languages().stream()
                                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(voice.language()))
                                .toList()))));
            }
            rows.addAll(policies(notice.policies()));
            link(rows, "listing.text", "listing.read-notice", notice.url());
            rows.addAll(more);
            return entry(
                    notice,
                    voice.label(notice, "title", notice.title()),
                    voice.text(notice, "body", notice.body()),
                    rows,
                    List.of());
        }

        private List<Row> policies(List<Key> keys) {
            var voice = setting.voice();
            var lines = setting.reading().record().policies().named(keys).stream()
                    .map(policy -> Line.of(policyName(policy, voice)).href(setting.href("/policies/" + policy.key())))
                    .toList();
            return lines.isEmpty() ? List.of() : List.of(Row.of(voice.say("listing.rests-on"), lines));
        }

        private Entry incident(Incident incident) {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            if (incident.occurredOn() != null) {
                rows.add(Row.of(voice.say("listing.occurred"), Text.of(voice.date(incident.occurredOn()))));
            }
            rows.add(Row.of(
                    voice.say("listing.discovered"),
                    incident.discoveredOn() == null ? null : Text.of(voice.date(incident.discoveredOn()))));
            setting.reading()
                    .record()
                    .recipients()
                    .named(Said.list(incident.recipient()))
                    .forEach(recipient -> rows.add(Row.of(
                            voice.say("listing.happened-at"),
                            List.of(Line.of(voice.label(recipient, "name", recipient.name()))
                                    .href(setting.href("/sharing/" + recipient.key()))))));
            rows.add(Row.of(
                    voice.say("listing.touched"),
                    incident.categories().stream()
                            .map(category -> Line.of(voice.name("category", category)))
                            .toList()));
            rows.add(Row.of(voice.say("listing.affected"), affected(incident)));
            rows.add(
                    Row.of(voice.say("listing.resolution"), voice.text(incident, "resolution", incident.resolution())));
            setting.reading()
                    .record()
                    .notices()
                    .named(incident.notices())
                    .forEach(notice -> rows.add(Row.of(
                            voice.say("listing.told"),
                            List.of(Line.of(voice.label(notice, "title", notice.title()))
                                    .href(setting.href(new Subject.OneNotice(notice)))))));
            return entry(
                    incident,
                    voice.label(incident, "title", incident.title()),
                    voice.text(incident, "description", incident.description()),
                    rows,
                    List.of());
        }

        private @Nullable Text affected(Incident incident) {
            if (incident.affectedBelow() != null) {
                return Text.of(setting.voice().say("listing.affected.below", incident.affectedBelow()));
            }
            return incident.affected() == null
                    ? null
                    : Text.of(setting.voice().say("listing.affected.count", incident.affected()));
        }

        private Entry question(Question question) {
            var voice = setting.voice();
            return entry(
                    question,
                    voice.label(question, "question", question.question()),
                    voice.text(question, "answer", question.answer()),
                    List.of(),
                    setting.reading().record().elements().named(question.elements()));
        }

        private Entry resource(Resource resource) {
            var voice = setting.voice();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("listing.attribution"), voice.text(resource, "attribution", resource.attribution())));
            link(rows, "listing.where", "listing.open", resource.url() == null ? resource.embed() : resource.url());
            var frame = ResourcePage.frame(resource);
            if (frame != null) {
                rows.add(Row.of(
                        voice.say("resource.here"),
                        List.of(Line.of(voice.say("resource.load"))
                                .href(setting.href("/resources/" + resource.key()))
                                .note(Text.of(voice.say(
                                        "resource.asks", URI.create(frame).getHost()))))));
            }
            return entry(
                    resource,
                    voice.label(resource, "title", resource.title()),
                    voice.text(resource, "description", resource.description()),
                    rows,
                    List.of());
        }

        /** A row with a link, where the district gave a safe one. */
        private void link(List<Row> rows, String term, String words, @Nullable String address) {
            var safe = Links.safe(address);
            if (safe != null) {
                var voice = setting.voice();
                rows.add(Row.of(
                        voice.say(term), List.of(Line.of(voice.say(words)).href(safe))));
            }
        }

        private Entry entry(Item item, Text name, @Nullable Text text, List<Row> rows, List<Element> facts) {
            var voice = setting.voice();
            var all = new ArrayList<>(rows);
            all.addAll(ForLaw.in(setting).rows(item));
            return new Entry(
                    item.key().value(),
                    name,
                    text,
                    all,
                    voice.say("listing.facts", facts.size()),
                    DataPage.sorted(facts, voice).stream()
                            .map(element -> Line.of(voice.label(element, "name", element.name()))
                                    .href(setting.href("/data/" + element.key())))
                            .toList());
        }
    }
}
