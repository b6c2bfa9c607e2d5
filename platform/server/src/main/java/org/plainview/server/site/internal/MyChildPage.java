package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.DataCollection;
import org.plainview.record.DataSystem;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Grade;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.RetentionRule;
import org.plainview.server.shared.Frame;
import org.plainview.server.site.internal.Label.Line;

/**
 * What concerns one child: a form for whom, and then every fact, purpose, system, recipient, period and limit of that scope.
 *
 * @param elsewhere in a copy, the address at which the form works; else null
 * @param whom the child in words; null where nobody was chosen yet
 */
record MyChildPage(
        Frame frame,
        Voice voice,
        String action,
        @Nullable String elsewhere,
        List<Option> schools,
        List<Option> grades,
        List<Option> programs,
        @Nullable String whom,
        List<String> unsaid,
        List<Figure> figures,
        List<Group> groups,
        List<Part> parts,
        Setting.@Nullable Ask ask) {

    /** What can be chosen. */
    record Option(String value, Text text, boolean chosen) {}

    record Figure(int count, String of) {}

    record Group(String id, String name, List<Fact> facts) {}

    /** @param going who outside gets it; empty where nobody does */
    record Fact(
            Text name, String href, @Nullable String optional, List<Line> why, List<Line> going, List<Line> until) {}

    /** A list under a heading, or what is to be known where it is empty. */
    record Part(String id, String title, List<Line> lines, String empty) {}

    static MyChildPage of(Subject.MyChild subject, Setting setting) {
        return new Maker(subject, subject.child(), setting, Concerning.of(subject.child(), setting.reading())).page();
    }

    private record Maker(Subject.MyChild subject, Child child, Setting setting, Concerning concerning) {
        MyChildPage page() {
            var voice = setting.voice();
            var title = voice.say("child.title");
            boolean isSaid = child.isSaid();
            return new MyChildPage(
                    setting.frame(subject, Text.of(title), voice.say("child.lead")),
                    voice,
                    setting.href("/my-child"),
                    setting.elsewhere(subject),
                    schools(),
                    grades(),
                    programs(),
                    isSaid ? whom() : null,
                    isSaid ? unsaid() : List.of(),
                    isSaid ? figures() : List.of(),
                    isSaid ? groups() : List.of(),
                    isSaid ? parts() : List.of(),
                    setting.ask(null, title));
        }

        private List<Option> schools() {
            var schools = setting.reading().record().schools().list();
            return options(
                    "school",
                    schools,
                    school -> school.key().value(),
                    school -> Text.of(school.name()),
                    school -> school.key().equals(child.school()));
        }

        private List<Option> grades() {
            return options(
                    "grade",
                    Arrays.asList(Grade.values()),
                    Codes::of,
                    grade -> Text.of(setting.voice().name("grade", grade)),
                    grade -> grade == child.grade());
        }

        private <T> List<Option> options(
                String name,
                List<T> values,
                Function<T, String> code,
                Function<T, Text> words,
                Function<T, Boolean> isChosen) {
            var options = new ArrayList<Option>();
            options.add(new Option("", Text.of(setting.voice().say("child.choose." + name)), false));
            values.forEach(
                    value -> options.add(new Option(code.apply(value), words.apply(value), isChosen.apply(value))));
            return options;
        }

        private List<Option> programs() {
            return setting.reading().everyProgram().stream()
                    .map(program -> new Option(
                            program.value(),
                            DataPage.programName(program, setting.voice()),
                            child.programs().contains(program)))
                    .toList();
        }

        private String whom() {
            var voice = setting.voice();
            var parts = new ArrayList<String>();
            Said.list(child.grade()).forEach(grade -> parts.add(voice.name("grade", grade)));
            setting.reading()
                    .record()
                    .schools()
                    .named(Said.list(child.school()))
                    .forEach(school -> parts.add(school.name()));
            child.programs()
                    .forEach(program ->
                            parts.add(DataPage.programName(program, voice).words()));
            return String.join(voice.say("list.dot"), parts);
        }

        /** What would make the page more exact. */
        private List<String> unsaid() {
            var voice = setting.voice();
            var unsaid = new ArrayList<String>();
            if (child.grades(setting.reading()).findAny().isEmpty()) {
                unsaid.add(voice.say("child.not-taught"));
            }
            if (child.school() == null && !setting.reading().record().schools().isEmpty()) {
                unsaid.add(voice.say("child.unsaid.school"));
            }
            if (child.grade() == null) {
                unsaid.add(voice.say("child.unsaid.grade"));
            }
            if (child.programs().isEmpty() && !setting.reading().everyProgram().isEmpty()) {
                unsaid.add(voice.say("child.unsaid.program"));
            }
            return unsaid;
        }

        private List<Figure> figures() {
            var voice = setting.voice();
            int facts = concerning.elements().size();
            int leave = (int) concerning.elements().stream()
                    .filter(element -> !concerning.recipientsOf(element).isEmpty())
                    .count();
            int limitable = concerning.limitable().size();
            return List.of(
                    new Figure(facts, voice.say("child.figure.facts", facts)),
                    new Figure(leave, voice.say("child.figure.leave", leave)),
                    new Figure(limitable, voice.say("child.figure.limit", limitable)));
        }

        private List<Group> groups() {
            Map<ElementCategory, List<Element>> byCategory = new EnumMap<>(ElementCategory.class);
            for (var element : inOrder(element -> true)) {
                byCategory
                        .computeIfAbsent(
                                Objects.requireNonNullElse(element.category(), ElementCategory.OTHER),
                                none -> new ArrayList<>())
                        .add(element);
            }
            return byCategory.entrySet().stream()
                    .map(each -> new Group(
                            "in-" + Codes.of(each.getKey()),
                            setting.voice().name("category", each.getKey()),
                            each.getValue().stream().map(this::fact).toList()))
                    .toList();
        }

        private List<Element> inOrder(Predicate<Element> test) {
            return setting.reading().inOrder(setting.voice()).stream()
                    .filter(concerning::contains)
                    .filter(test)
                    .toList();
        }

        private Fact fact(Element element) {
            var voice = setting.voice();
            var record = setting.reading().record();
            return new Fact(
                    voice.label(element, "name", element.name()),
                    setting.href("/data/" + element.key()),
                    Boolean.FALSE.equals(element.required()) ? voice.say("required.no") : null,
                    record.purposes().named(element.purposes()).stream()
                            .map(purpose -> Line.of(voice.label(purpose, "name", purpose.name())))
                            .toList(),
                    concerning.recipientsOf(element).stream().map(this::link).toList(),
                    record.retention().named(Said.list(element.retention())).stream()
                            .map(rule -> voice.text(rule, "period", rule.period()))
                            .filter(Objects::nonNull)
                            .map(Line::of)
                            .toList());
        }

        private Line link(Recipient recipient) {
            return Line.of(setting.voice().label(recipient, "name", recipient.name()))
                    .href(setting.href("/sharing/" + recipient.key()));
        }

        private List<Part> parts() {
            return List.of(
                    part("sharing", received()),
                    part(
                            "limit",
                            inOrder(RightsPage::isLimitable).stream()
                                    .map(element -> RightsPage.limit(element, setting))
                                    .toList()),
                    part("apps", concerning.products().stream().map(this::app).toList()),
                    part(
                            "collections",
                            concerning.collections().stream()
                                    .map(this::collection)
                                    .toList()),
                    part(
                            "systems",
                            concerning.systems().stream().map(this::system).toList()),
                    part(
                            "purposes",
                            concerning.purposes().stream().map(this::purpose).toList()),
                    part(
                            "retention",
                            concerning.retention().stream().map(this::rule).toList()));
        }

        private Part part(String name, List<Line> lines) {
            var voice = setting.voice();
            return new Part(name, voice.say("child." + name), lines, voice.say("child." + name + ".none"));
        }

        private List<Line> received() {
            var voice = setting.voice();
            return concerning.received().entrySet().stream()
                    .map(each -> link(each.getKey()).note(Text.of(voice.list(names(each.getValue())))))
                    .toList();
        }

        private List<String> names(Set<Key> elements) {
            return setting.reading().record().elements().named(List.copyOf(elements)).stream()
                    .map(element -> setting.voice()
                            .label(element, "name", element.name())
                            .words())
                    .toList();
        }

        private Line app(Product product) {
            var voice = setting.voice();
            return Line.of(voice.label(product, "name", product.name()))
                    .href(setting.href("/products/" + product.key()))
                    .note(voice.text(product, "use", product.use()));
        }

        private Line collection(DataCollection collection) {
            var voice = setting.voice();
            return Line.of(voice.label(collection, "name", collection.name()))
                    .href(setting.href("/collections") + "#" + collection.key())
                    .note(voice.text(collection, "frequency", collection.frequency()));
        }

        private Line system(DataSystem system) {
            var voice = setting.voice();
            return Line.of(voice.label(system, "name", system.name()))
                    .note(voice.text(system, "description", system.description()));
        }

        private Line purpose(Purpose purpose) {
            var voice = setting.voice();
            return Line.of(voice.label(purpose, "name", purpose.name()))
                    .note(voice.text(purpose, "explanation", purpose.explanation()));
        }

        private Line rule(RetentionRule rule) {
            var voice = setting.voice();
            return Line.of(voice.label(rule, "series", rule.series())).note(voice.text(rule, "period", rule.period()));
        }
    }
}
