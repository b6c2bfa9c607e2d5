package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.LegalBasis;
import org.plainview.record.ProductStatus;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;

/** The front page of a district's site: its statement, and the questions with a live answer each. */
record HomePage(
        Frame frame,
        Voice voice,
        List<Text> statement,
        List<Figure> figures,
        Documented withheld,
        @Nullable String search,
        List<Question> questions,
        Link onePage,
        Setting.@Nullable Ask ask,
        int edition,
        String published,
        @Nullable Text note) {

    /** A large number and what it counts. */
    record Figure(int count, String of) {}

    /** @param page the first step of its path, by which it is named */
    record Question(String page, String ask, String answer, String href) {}

    static HomePage of(Subject.Home subject, Setting setting) {
        var voice = setting.voice();
        var record = setting.reading().record();
        var edition = setting.reading().edition();
        return new HomePage(
                setting.frame(
                        subject,
                        Text.of(record.profile().name()),
                        voice.say("home.description", record.profile().name())),
                voice,
                statement(setting),
                figures(record, voice),
                Documented.of(setting),
                setting.isCopy() ? null : setting.href("/search"),
                questions(setting),
                Link.to(voice.say("home.one-page"), setting.href(new Subject.Guide())),
                setting.ask(null, record.profile().name()),
                edition.number(),
                voice.date(setting.reading().day()),
                edition.note().isBlank() ? null : voice.original(edition.note()));
    }

    /** What the district says of itself, by paragraph; where it says nothing, what every district could say. */
    static List<Text> statement(Setting setting) {
        var profile = setting.reading().profile();
        var own = setting.voice().text(profile, "statement", profile.statement());
        if (own == null) {
            return List.of(Text.of(setting.voice().say("home.statement", profile.name())));
        }
        return Arrays.stream(own.words().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> new Text(paragraph, own.language()))
                .toList();
    }

    static List<Figure> figures(DistrictRecord record, Voice voice) {
        int facts = record.elements().size();
        int optional = optional(record);
        int recipients = receiving(record).size();
        return List.of(
                new Figure(facts, voice.say("home.figure.facts", facts)),
                new Figure(optional, voice.say("home.figure.optional", optional)),
                new Figure(recipients, voice.say("home.figure.recipients", recipients)));
    }

    private static int optional(DistrictRecord record) {
        return (int) record.elements().stream()
                .map(Element::required)
                .filter(Boolean.FALSE::equals)
                .count();
    }

    private static List<Recipient> receiving(DistrictRecord record) {
        return record.disclosures().stream()
                .map(disclosure ->
                        record.recipients().find(disclosure.recipient()).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Every question that a page of the site answers. */
    static List<Question> questions(Setting setting) {
        var record = setting.reading().record();
        var questions = new ArrayList<Question>();
        add(questions, setting, "data", record.elements().size(), optional(record));
        add(questions, setting, "my-child", record.schools().size());
        var receiving = receiving(record);
        int companies = (int) receiving.stream()
                .filter(recipient -> recipient.type() == RecipientType.VENDOR)
                .count();
        add(questions, setting, "sharing", receivers(companies, receiving.size() - companies, setting.voice()));
        int approved = (int) record.products().stream()
                .filter(product -> product.status() == ProductStatus.APPROVED)
                .count();
        add(questions, setting, "products", record.products().size(), approved);
        int byLaw = (int) record.purposes().stream()
                .filter(purpose ->
                        purpose.legalBasis() == LegalBasis.FEDERAL_LAW || purpose.legalBasis() == LegalBasis.STATE_LAW)
                .count();
        add(questions, setting, "use", record.purposes().size(), byLaw);
        add(questions, setting, "collections", record.collections().size());
        add(questions, setting, "who", record.accessRoles().size());
        add(questions, setting, "safeguards", record.safeguards().size());
        add(questions, setting, "retention", record.retention().size());
        add(questions, setting, "policies", record.policies().size());
        add(
                questions,
                setting,
                "rights",
                RightsPage.limitable(setting.reading()).size());
        add(questions, setting, "notices", record.notices().size());
        add(questions, setting, "incidents", record.incidents().size());
        add(questions, setting, "questions", record.questions().size());
        add(questions, setting, "resources", record.resources().size());
        add(
                questions,
                setting,
                "changes",
                setting.edition(),
                setting.voice().date(setting.reading().day()));
        int reports = setting.library().reports(setting.voice().tag()).size();
        if (reports > 0) {
            add(questions, setting, "reports", reports);
        }
        return List.copyOf(questions);
    }

    private static String receivers(int companies, int others, Voice voice) {
        var both = new ArrayList<String>();
        if (companies > 0) {
            both.add(voice.say("answer.sharing.companies", companies));
        }
        if (others > 0) {
            both.add(voice.say("answer.sharing.others", others));
        }
        return both.isEmpty() ? voice.say("answer.sharing.nobody") : String.join(voice.say("list.comma"), both);
    }

    private static void add(List<Question> questions, Setting setting, String page, int count, Object... more) {
        var numbers = Stream.concat(Stream.of(count), Arrays.stream(more)).toArray();
        add(questions, setting, page, setting.voice().say("answer." + page, numbers));
    }

    private static void add(List<Question> questions, Setting setting, String page, String answer) {
        questions.add(new Question(page, setting.voice().say("ask." + page), answer, setting.href("/" + page)));
    }
}
