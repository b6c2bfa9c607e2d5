package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DataSystem;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.Hosting;
import org.plainview.record.Key;
import org.plainview.record.Limitable;
import org.plainview.record.Purpose;
import org.plainview.record.RetentionRule;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.Label.Part;
import org.plainview.server.site.internal.Label.Row;

/** The label of one element. */
record ElementPage(
        Frame frame,
        Voice voice,
        Text name,
        @Nullable Text meaning,
        Label label,
        String confirmed,
        boolean stale,
        List<Line> rules,
        List<Link> more,
        Setting.@Nullable Ask ask) {

    static ElementPage of(Subject.OneElement subject, Setting setting) {
        return new Maker(subject, subject.element(), setting).page();
    }

    /** Answers the label's questions for one element. */
    private record Maker(Subject subject, Element element, Setting setting) {
        ElementPage page() {
            var voice = setting.voice();
            var name = voice.label(element, "name", element.name());
            var meaning = voice.text(element, "description", element.description());
            var confirmedOn = element.confirmedOn();
            return new ElementPage(
                    setting.frame(
                            subject, name, meaning == null ? null : meaning.words(), setting.link("nav.data", "/data")),
                    voice,
                    name,
                    meaning,
                    new Label(Stream.concat(
                                    Stream.of(why(), where(), howLong()), ForLaw.in(setting).parts(element).stream())
                            .toList()),
                    confirmedOn == null
                            ? voice.say("element.never-confirmed", setting.edition())
                            : voice.say("element.confirmed", voice.date(confirmedOn), setting.edition()),
                    element.isStaleOn(setting.reading().day()),
                    rules(),
                    more(),
                    setting.ask(element.contact(), name.words(), element));
        }

        private Part why() {
            var voice = setting.voice();
            var purposes = setting.reading().record().purposes().named(element.purposes());
            return new Part(
                    voice.say("element.why"),
                    List.of(
                            Row.of(
                                    voice.say("element.used-for"),
                                    purposes.stream().map(this::purpose).toList()),
                            Row.of(
                                    voice.say("element.legal-basis"),
                                    purposes.stream()
                                            .flatMap(this::basis)
                                            .distinct()
                                            .toList()),
                            Row.of(
                                    voice.say("element.source"),
                                    element.source() == null ? null : Text.of(voice.name("source", element.source()))),
                            Row.of(
                                    voice.say("element.required"),
                                    element.required() == null
                                            ? null
                                            : Text.of(voice.say(
                                                    element.required()
                                                            ? "element.required.yes"
                                                            : "element.required.no"))),
                            Row.of(voice.say("element.limit"), limit()),
                            Row.of(voice.say("element.about"), List.of(scope()))));
        }

        private Line purpose(Purpose purpose) {
            var voice = setting.voice();
            return Line.of(voice.label(purpose, "name", purpose.name()))
                    .note(voice.text(purpose, "explanation", purpose.explanation()));
        }

        private Stream<Line> basis(Purpose purpose) {
            var voice = setting.voice();
            var basis = purpose.legalBasis();
            if (basis == null) {
                return Stream.empty();
            }
            var words = voice.name("legal-basis", basis);
            var citation = purpose.citation();
            return Stream.of(
                    citation == null
                            ? Line.of(words)
                            : Line.of(voice.say("element.basis", words, citation))
                                    .href(Links.safe(purpose.citationUrl())));
        }

        private List<Line> limit() {
            var voice = setting.voice();
            var limitable = element.limitable();
            var note = voice.text(element, "limitNote", element.limitNote());
            if (limitable == null) {
                return note == null ? List.of() : List.of(Line.of(note));
            }
            var answer = Line.of(voice.name("limitable", limitable)).note(note);
            return List.of(
                    note == null && limitable != Limitable.NO
                            ? answer.note(Text.of(voice.say("element.limit.ask")))
                            : answer);
        }

        private Line scope() {
            return Line.of(Scopes.words(element.scope(), setting));
        }

        private Part where() {
            var voice = setting.voice();
            var reading = setting.reading();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("element.kept-in"),
                    reading.record().systems().named(systems()).stream()
                            .map(this::system)
                            .toList()));
            var safeguards = reading.safeguardsOf(systems());
            if (!safeguards.isEmpty()) {
                rows.add(Row.of(
                        voice.say("element.protected-by"),
                        safeguards.stream()
                                .map(safeguard -> Line.of(voice.label(safeguard, "name", safeguard.name()))
                                        .href(setting.href("/safeguards#" + safeguard.key())))
                                .toList()));
            }
            rows.add(Row.of(
                    voice.say("element.seen-by"),
                    reading.rolesThatSee(element).stream()
                            .map(role -> Line.of(voice.label(role, "name", role.name()))
                                    .note(voice.text(role, "reason", role.reason())))
                            .toList()));
            rows.add(Row.of(voice.say("element.received-by"), received()));
            return new Part(voice.say("element.where"), rows);
        }

        private List<Key> systems() {
            return Stream.concat(Said.list(element.systemOfRecord()).stream(), element.systems().stream())
                    .distinct()
                    .toList();
        }

        private Line system(DataSystem system) {
            var voice = setting.voice();
            var notes = new ArrayList<String>();
            if (system.key().equals(element.systemOfRecord())) {
                notes.add(voice.say("element.system-of-record"));
            }
            if (system.hosting() == Hosting.VENDOR) {
                notes.add(setting.reading().record().recipients().named(Said.list(system.vendor())).stream()
                        .findFirst()
                        .map(vendor -> voice.say("element.run-by", vendor.name()))
                        .orElseGet(() -> voice.say("element.run-by-company")));
            } else if (system.hosting() == Hosting.DISTRICT) {
                notes.add(voice.say("element.run-by-district"));
            }
            return Line.of(voice.label(system, "name", system.name()))
                    .note(notes.isEmpty() ? null : Text.of(String.join(voice.say("list.dot"), notes)));
        }

        /** That nobody receives it is an answer, and not a gap. */
        private List<Line> received() {
            var disclosures = setting.reading().disclosuresOf(element);
            var lines = disclosures.stream().flatMap(this::recipient).distinct().toList();
            return lines.isEmpty() ? List.of(Line.of(setting.voice().say("element.received-by-nobody"))) : lines;
        }

        private Stream<Line> recipient(Disclosure disclosure) {
            var voice = setting.voice();
            var reading = setting.reading();
            return reading.record().recipients().find(disclosure.recipient()).stream()
                    .map(recipient -> {
                        var note = Stream.of(
                                        reading.record().purposes().named(Said.list(disclosure.purpose())).stream()
                                                .findFirst()
                                                .map(purpose -> voice.label(purpose, "name", purpose.name())
                                                        .words())
                                                .orElse(null),
                                        disclosure.identifiability() == null
                                                ? null
                                                : voice.name("identifiability", disclosure.identifiability()))
                                .filter(Objects::nonNull)
                                .toList();
                        return Line.of(voice.label(recipient, "name", recipient.name()))
                                .href(setting.href("/sharing/" + recipient.key()))
                                .note(note.isEmpty() ? null : Text.of(String.join(voice.say("list.dot"), note)));
                    });
        }

        private Part howLong() {
            var voice = setting.voice();
            var retention = setting.reading().record().retention().named(Said.list(element.retention()));
            var sensitivity = element.sensitivity();
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    voice.say("element.kept-for"),
                    retention.stream().flatMap(this::retention).toList()));
            rows.add(Row.of(
                    voice.say("element.disposal"),
                    retention.stream()
                            .findFirst()
                            .map(rule -> voice.text(rule, "disposal", rule.disposal()))
                            .orElse(null)));
            rows.add(Row.of(
                    voice.say("element.sensitivity"),
                    sensitivity == null
                            ? List.of()
                            : List.of(Line.of(voice.name("sensitivity", sensitivity))
                                    .explained(voice.name("sensitivity.meaning", sensitivity)))));
            rows.add(Row.of(
                    voice.say("element.category"),
                    element.category() == null
                            ? List.of()
                            : List.of(Line.of(voice.name("category", element.category()))
                                    .href(setting.href(Route.dataIn(element.category()))))));
            if (element.cedsId() != null) {
                rows.add(Row.of(voice.say("element.ceds"), Text.of(element.cedsId())));
            }
            return new Part(voice.say("element.how-long"), rows);
        }

        private Stream<Line> retention(RetentionRule rule) {
            var voice = setting.voice();
            var period = voice.text(rule, "period", rule.period());
            if (period == null) {
                return Stream.empty();
            }
            var trigger = voice.text(rule, "trigger", rule.trigger());
            var words = trigger == null
                    ? period
                    : new Text(voice.say("element.period", period.words(), trigger.words()), period.language());
            return Stream.of(Line.of(words).note(rule.citation() == null ? null : Text.of(rule.citation())));
        }

        private List<Line> rules() {
            var voice = setting.voice();
            return setting.reading().policiesOn(element).stream()
                    .map(policy -> Line.of(ListingPage.policyName(policy, voice))
                            .href(setting.href("/policies/" + policy.key()))
                            .note(voice.text(policy, "summary", policy.summary())))
                    .toList();
        }

        private List<Link> more() {
            var voice = setting.voice();
            var category = element.category();
            var links = new ArrayList<Link>();
            if (category != null) {
                links.add(Link.to(
                        voice.say("element.same-category", voice.name("category", category)),
                        setting.href(Route.dataIn(category))));
            }
            links.add(Link.to(voice.say("more.json"), setting.href(subject.jsonPath())));
            return links;
        }
    }
}
