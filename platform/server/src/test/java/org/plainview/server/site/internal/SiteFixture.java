package org.plainview.server.site.internal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.plainview.record.AccessRole;
import org.plainview.record.Agreement;
import org.plainview.record.AgreementKind;
import org.plainview.record.Collector;
import org.plainview.record.Contact;
import org.plainview.record.DataCollection;
import org.plainview.record.DataSystem;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionChain;
import org.plainview.record.EditionKeys;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.FerpaException;
import org.plainview.record.Grade;
import org.plainview.record.Hosting;
import org.plainview.record.Identifiability;
import org.plainview.record.Incident;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Justification;
import org.plainview.record.Key;
import org.plainview.record.LegalBasis;
import org.plainview.record.LifecycleStage;
import org.plainview.record.Limitable;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Product;
import org.plainview.record.ProductDecision;
import org.plainview.record.ProductStatus;
import org.plainview.record.Purpose;
import org.plainview.record.Question;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.record.Resource;
import org.plainview.record.ResourceKind;
import org.plainview.record.RetentionRule;
import org.plainview.record.Safeguard;
import org.plainview.record.SafeguardKind;
import org.plainview.record.School;
import org.plainview.record.Scope;
import org.plainview.record.Sensitivity;
import org.plainview.record.Source;
import org.plainview.record.Translations;
import org.plainview.record.json.RecordJson;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.compliance.ReportSummary;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.DocumentType;
import org.plainview.server.paper.Paper;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Withheld;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Templates;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.spi.ExtraField;

/** Records, editions and pages as plain objects. */
final class SiteFixture {
    static final DistrictId DISTRICT = new DistrictId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    static final Place PLACE = Place.of("elm-creek", "https://example.org/d/elm-creek", "https://example.org");
    static final Words WORDS = new FileWords();
    static final SitePages PAGES = new SitePages(new Templates(), new Paper(new Templates()), new Assets());
    static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    private SiteFixture() {}

    static Key key(String text) {
        return Key.of(text);
    }

    /** A small record in which everything is said, some of it also in Spanish. */
    static DistrictRecord record() {
        var spanish = Translations.of(
                "es",
                Map.of("name", "Número de la tarjeta del autobús", "description", "El número impreso en la tarjeta."));
        return DistrictRecord.of(
                DistrictProfile.builder("Elm Creek School District", "UT", "America/Denver")
                        .statement("We tell you what we keep.\n\nAnd why.")
                        .contact(key("records"))
                        .website("https://elmcreek.example.org")
                        .comparable(true)
                        .sample(true)
                        .build(),
                Element.builder(key("bus-card"), "Bus card number")
                        .description("The number printed on the card.")
                        .category(ElementCategory.TRANSPORTATION)
                        .sensitivity(Sensitivity.CONFIDENTIAL)
                        .source(Source.STAFF)
                        .required(false)
                        .scope(new Scope(
                                List.of(), List.of(Grade.G1, Grade.G2, Grade.G3), List.of(key("after-school"))))
                        .limitable(Limitable.YES)
                        .limitNote("Ask for a card without a number.")
                        .purposes(List.of(key("ride-safely")))
                        .systems(List.of(key("buses")))
                        .systemOfRecord(key("buses"))
                        .retention(key("transport"))
                        .contact(key("records"))
                        .confirmedOn(LocalDate.of(2024, 1, 2))
                        .cedsId("000123")
                        .translations(spanish)
                        .build(),
                Element.builder(key("birth-date"), "Date of birth")
                        .description("When the child was born.")
                        .category(ElementCategory.DEMOGRAPHICS)
                        .sensitivity(Sensitivity.SENSITIVE)
                        .source(Source.PARENT)
                        .required(true)
                        .purposes(List.of(key("ride-safely")))
                        .retention(key("transport"))
                        .contact(key("records"))
                        .build(),
                DataSystem.builder(key("buses"), "Bus system")
                        .hosting(Hosting.VENDOR)
                        .vendor(key("transtrack"))
                        .build(),
                Purpose.builder(key("ride-safely"), "Ride safely")
                        .explanation("To know who is on the bus.")
                        .legalBasis(LegalBasis.STATE_LAW)
                        .citation("Utah Code 53E-9")
                        .build(),
                Recipient.builder(key("transtrack"), "TransTrack")
                        .type(RecipientType.VENDOR)
                        .description("Runs the boarding app.")
                        .subcontractors(List.of("Cloud Yard"))
                        .privacyPolicyUrl("https://transtrack.example.org/privacy")
                        .build(),
                Recipient.builder(key("state-board"), "State board")
                        .type(RecipientType.STATE_AGENCY)
                        .build(),
                Agreement.builder(key("transtrack-2025"), "Agreement with TransTrack")
                        .recipient(key("transtrack"))
                        .agreementKind(AgreementKind.NATIONAL_AGREEMENT)
                        .effectiveOn(LocalDate.of(2025, 7, 1))
                        .expiresOn(LocalDate.of(2026, 6, 30))
                        .breachNoticeHours(24)
                        .atEnd("Everything is destroyed.")
                        .build(),
                Disclosure.builder(key("boarding"), key("transtrack"))
                        .purpose(key("ride-safely"))
                        // The second is not published: it lacks something and was withheld.
                        .elements(List.of(key("bus-card"), key("withheld-element")))
                        .justifications(List.of(Justification.LOCAL_DECISION))
                        .ferpaExceptions(List.of(FerpaException.SCHOOL_OFFICIAL))
                        .identifiability(Identifiability.IDENTIFIED)
                        .agreement(key("transtrack-2025"))
                        .build(),
                RetentionRule.builder(key("transport"), "Transport records")
                        .period("1 year")
                        .trigger("end of the school year")
                        .disposal("Erased")
                        .build(),
                Policy.builder(key("transport-policy"), "Transportation")
                        .code("8600")
                        .summary("Who may ride.")
                        .stages(List.of(LifecycleStage.COLLECT))
                        .governs(List.of(key("bus-card")))
                        .series("8000")
                        .build(),
                Policy.builder(key("transport-rule"), "Riding a bus")
                        .code("8600-R")
                        .parent(key("transport-policy"))
                        .meetingUrl("https://elmcreek.example.org/board/1")
                        .build(),
                PolicyVersion.builder(key("transport-2020"), key("transport-policy"), "Transportation")
                        .adoptedOn(LocalDate.of(2020, 3, 4))
                        .text(PolicyTexts.hash(PolicyTexts.OLD))
                        .build(),
                PolicyVersion.builder(key("transport-2024"), key("transport-policy"), "Transportation")
                        .adoptedOn(LocalDate.of(2024, 5, 6))
                        .changes("Cards instead of lists.")
                        .text(PolicyTexts.hash(PolicyTexts.NEW))
                        .document(PolicyTexts.hash("signed"))
                        .translations(Translations.of(
                                "es",
                                Map.of(
                                        "text",
                                                PolicyTexts.hash(PolicyTexts.SPANISH)
                                                        .value(),
                                        "document", PolicyTexts.hash("firmado").value())))
                        .build(),
                PolicyVersion.builder(key("transport-2030"), key("transport-policy"), "Transportation")
                        .adoptedOn(LocalDate.of(2030, 1, 7))
                        .document(PolicyTexts.hash("signed later"))
                        .build(),
                Safeguard.builder(key("locks"), "Locked rooms")
                        .description("Servers stand behind a door.")
                        .safeguardKind(SafeguardKind.PHYSICAL)
                        .build(),
                DataCollection.builder(key("bus-form"), "Bus request form")
                        .description("Families ask for a seat.")
                        .elements(key("bus-card"))
                        .source(Source.PARENT)
                        .collector(Collector.SCHOOL)
                        .means("On paper")
                        .frequency("Each August")
                        .required(false)
                        .form("javascript:alert(1)")
                        .build(),
                Notice.builder(key("rights"), "Your rights")
                        .noticeKind(NoticeKind.FERPA_ANNUAL)
                        .schoolYear("2026-27")
                        .languages("en", "es")
                        .sentOn(LocalDate.of(2026, 9, 1))
                        .body("You may see what we keep.")
                        .build(),
                Incident.builder(key("letters"), "Letters mixed up")
                        .description("Two envelopes were swapped.")
                        .discoveredOn(LocalDate.of(2026, 10, 2))
                        .recipient(key("transtrack"))
                        .categories(ElementCategory.TRANSPORTATION)
                        .affectedBelow(10)
                        .notices(key("rights"))
                        .resolution("Both families were called.")
                        .build(),
                Incident.builder(key("laptop"), "A lost laptop").affected(1_200).build(),
                Question.builder(key("selling"), "Do you sell data?")
                        .answer("No. <b>Never</b>.")
                        .elements(key("bus-card"))
                        .build(),
                Resource.builder(key("guide"), "A guide to your rights")
                        .resourceKind(ResourceKind.VIDEO)
                        .description("Four minutes.")
                        .embed("https://example.org/guide")
                        .attribution("The public library")
                        .build(),
                Product.builder(key("rider"), "TransTrack Rider")
                        .vendor(key("transtrack"))
                        .status(ProductStatus.DENIED)
                        .decidedOn(LocalDate.of(2026, 9, 21))
                        .reason("It asks for more than a bus needs.")
                        .build(),
                ProductDecision.builder(key("rider-2026-09-01"), key("rider"), "TransTrack Rider")
                        .status(ProductStatus.IN_REVIEW)
                        .decidedOn(LocalDate.of(2026, 9, 1))
                        .reason("We asked what it needs a photo for.")
                        .build(),
                ProductDecision.builder(key("rider-asked"), key("rider"), "TransTrack Rider")
                        .status(ProductStatus.REQUESTED)
                        .build(),
                Product.builder(key("signs"), "Signs").build(),
                AccessRole.builder(key("drivers"), "Bus drivers")
                        .reason("To know who rides.")
                        .categories(List.of(ElementCategory.TRANSPORTATION))
                        .build(),
                Contact.builder(key("records"), "Records office")
                        .email("records@elmcreek.example.org")
                        .phone("801-555-0100")
                        .build(),
                School.builder(key("lincoln"), "Lincoln Elementary")
                        .lowestGrade(Grade.KINDERGARTEN)
                        .highestGrade(Grade.G5)
                        .build());
    }

    static DistrictRecord empty() {
        return DistrictRecord.of(DistrictProfile.of("Empty Valley School District", "UT", "America/Denver"));
    }

    private static DistrictRecord oakHill() {
        return DistrictRecord.of(
                DistrictProfile.builder("Oak Hill Schools", "UT", "America/Denver")
                        .comparable(true)
                        .build(),
                Element.builder(key("card"), "Card of the bus").cedsId("000123").build(),
                Recipient.builder(
                                key("rides"),
                                record().recipients()
                                        .find(key("transtrack"))
                                        .orElseThrow()
                                        .name())
                        .type(RecipientType.VENDOR)
                        .build(),
                Disclosure.builder(key("cards"), key("rides"))
                        .elements(List.of(key("card")))
                        .build());
    }

    /** As many elements as a large district has. */
    static DistrictRecord large() {
        var items = new ArrayList<Item>();
        var categories = ElementCategory.values();
        for (int i = 0; i < 2_000; i++) {
            items.add(Element.builder(key("fact-" + i), "Fact number " + i)
                    .description("What fact " + i + " means for a child, in one plain sentence of usual length.")
                    .category(categories[i * 7 % 8])
                    .sensitivity(Sensitivity.values()[i % 3])
                    .required(i % 3 == 0)
                    .build());
        }
        return DistrictRecord.of(DistrictProfile.of("Great Plains Unified", "UT", "America/Denver"), items);
    }

    static Edition edition(DistrictRecord record, int number) {
        return edition(record, number, new Withheld(2, new TreeMap<>(Map.of("retention", 2))));
    }

    static Edition edition(DistrictRecord record, int number, String note) {
        return edition(record, number, note, Withheld.nothing());
    }

    static Edition edition(DistrictRecord record, int number, Withheld withheld) {
        return edition(record, number, "Note of edition " + number, withheld);
    }

    /** A day after the edition before; the first on November 1, 2026 in the morning. */
    private static Edition edition(DistrictRecord record, int number, String note, Withheld withheld) {
        var content = RecordJson.canonical(record);
        var summary = new EditionSummary(
                number,
                Instant.parse("2026-11-01T15:00:00Z").plus(Duration.ofDays(number - 1)),
                "Dana Reyes",
                null,
                note,
                DistrictRecord.SCHEMA_VERSION,
                EditionChain.sha256(("header " + number).getBytes(StandardCharsets.UTF_8)),
                EditionChain.sha256(content),
                EditionChain.NO_PREVIOUS,
                "00",
                "0123456789abcdef");
        return new Edition(DISTRICT, summary, record, withheld, gzip(content));
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static PublishedReport report(String language) {
        return new PublishedReport(
                2,
                "state-utah",
                "1.0.0",
                "1",
                "dictionary",
                "UT",
                LocalDate.of(2026, 11, 2),
                "0",
                language,
                "Metadata dictionary",
                "<h2>Elements</h2>",
                List.of(new PublishedReport.Table("elements", "Elements", "name\r\nBus card number\r\n")),
                "{\"title\":\"Metadata dictionary\"}");
    }

    /** An edition, the one before it, and a report. */
    record Shelf(Edition newest, List<Edition> before) implements Library {
        /** What stood when edition {@code number} was the newest. */
        Shelf at(int number) {
            return new Shelf(
                    edition(number).orElseThrow(),
                    before.stream().filter(edition -> edition.number() < number).toList());
        }

        @Override
        public List<EditionSummary> editions() {
            var all = new ArrayList<EditionSummary>();
            all.add(newest.summary());
            before.reversed().forEach(edition -> all.add(edition.summary()));
            return all;
        }

        @Override
        public Optional<Edition> edition(int number) {
            return before.stream().filter(edition -> edition.number() == number).findFirst();
        }

        @Override
        public Collection<PublicKey> keys() {
            return List.of(EditionKeys.generate().getPublic());
        }

        @Override
        public List<ReportSummary> reports(String language) {
            return List.of(new ReportSummary("state-utah", "dictionary", "UT", "Metadata dictionary"));
        }

        /** As of a pack that is written in English alone. */
        @Override
        public PackWords packWords(String language) {
            return new PackWords(
                    "en",
                    List.of(
                            field(ItemKind.ELEMENT, "ut.necessary", ExtraField.Type.FLAG, "Necessary for school"),
                            field(ItemKind.ELEMENT, "us.since", ExtraField.Type.DATE, "Listed since"),
                            field(ItemKind.AGREEMENT, "ut.audit", ExtraField.Type.LINK, "Audit"),
                            field(ItemKind.PRODUCT, "ut.type", ExtraField.Type.CHOICES, "Type of provider"),
                            field(ItemKind.INCIDENT, "ut.told", ExtraField.Type.TEXT, "How families were told")),
                    List.of(new PackWords.Clause(
                            "ut-audit",
                            "UT",
                            "Audits",
                            "The district may audit the provider.",
                            "Utah Code 53E-9-309")));
        }

        private static PackWords.Field field(ItemKind kind, String name, ExtraField.Type type, String label) {
            return new PackWords.Field(
                    kind,
                    name,
                    type,
                    name.substring(0, 2).toUpperCase(Locale.ROOT),
                    label,
                    Map.of("contract", "Under contract"));
        }

        @Override
        public Optional<PublishedReport> report(String plugin, String report, String language) {
            return plugin.equals("state-utah") && report.equals("dictionary")
                    ? Optional.of(SiteFixture.report("en"))
                    : Optional.empty();
        }

        /** One agreed, and shares with the same company. */
        @Override
        public Optional<Neighbor> neighbor(String slug) {
            return neighbors().stream()
                    .filter(each -> each.slug().equals(slug))
                    .map(each -> new Neighbor(
                            Place.of(slug, "https://example.org/d/" + slug, "https://example.org"),
                            new Reading(SiteFixture.edition(oakHill(), 1))))
                    .findFirst();
        }

        @Override
        public List<Consenting> neighbors() {
            return List.of(new Consenting(
                    new DistrictId(UUID.fromString("00000000-0000-4000-8000-000000000009")),
                    "oak-hill",
                    "Oak Hill Schools",
                    "en",
                    "UT"));
        }

        @Override
        public Optional<String> text(DocumentHash hash) {
            return Stream.of(PolicyTexts.OLD, PolicyTexts.NEW, PolicyTexts.SPANISH)
                    .filter(text -> PolicyTexts.hash(text).equals(hash))
                    .findFirst();
        }

        /** Whatever is named is there: a PDF, but for the logo. */
        @Override
        public Optional<Document> document(DocumentHash hash) {
            var type = hash.equals(LOGO) ? DocumentType.PNG : DocumentType.PDF;
            return Optional.of(new Document(hash, "Signed agreement.pdf", type, 239_600, null, Instant.EPOCH, "Test"));
        }
    }

    static final DocumentHash LOGO = new DocumentHash("ab".repeat(32));

    /** What policies say. */
    static final class PolicyTexts {
        static final String OLD = """
                # Transportation

                Each driver keeps a list of the children who ride.

                ## Lists

                A list is destroyed at the end of the school year.
                """;
        static final String SPANISH = """
                # Transporte

                Quien conduce lee la tarjeta de cada estudiante que viaja.
                """;
        static final String NEW = """
                # Transportation

                Each driver reads the card of each child who rides.

                ## Lists

                A list is destroyed at the end of the school year.

                ## Cards

                A card holds a number and <b>no name</b>. See [the vendor](https://transtrack.example.org) or
                [this](javascript:alert(1)).
                """;

        static DocumentHash hash(String text) {
            return new DocumentHash(EditionChain.sha256(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static Shelf shelf(DistrictRecord record) {
        var before = record.elements().isEmpty()
                ? record
                : record.without(
                        ItemKind.ELEMENT, record.elements().list().getFirst().key());
        return new Shelf(edition(record, 2), List.of(edition(before, 1)));
    }

    /** The page at {@code target}: a path with its language and query. */
    static Optional<Page> page(DistrictRecord record, String target) {
        return page(shelf(record), target);
    }

    static Optional<Page> page(Shelf shelf, String target) {
        int question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        var query = question < 0 ? null : target.substring(question + 1);
        var past = AsOf.asked(Query.of(query), new Reading(shelf.newest()), shelf);
        var then = past.map(asked -> shelf.at(asked.edition())).orElse(shelf);
        var reading = new Reading(then.newest());
        return Route.parse(path, query, false, reading, then)
                .map(route -> past.map(asked -> route.on(asked.day())).orElse(route))
                .filter(route -> route.target().equals(target))
                .flatMap(route -> PAGES.make(
                        route,
                        Setting.of(
                                reading,
                                then,
                                PLACE.on(route.on()),
                                route.language(),
                                WORDS,
                                List.of("/assets/public-0.css"))));
    }

    static String text(DistrictRecord record, String target) {
        return new String(page(record, target).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    /** The message files, read without Spring. */
    private static final class FileWords implements Words {
        private final Map<Locale, Properties> byLanguage = new HashMap<>();

        FileWords() {
            for (var language : PUBLIC_LANGUAGES) {
                byLanguage.put(language, load(language.getLanguage()));
            }
        }

        private static Properties load(String language) {
            var all = new Properties();
            for (var name : List.of("shared", "platform", "site")) {
                try (var in = Files.newBufferedReader(
                        Path.of("src/main/resources/messages", name + "_" + language + ".properties"))) {
                    all.load(in);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return all;
        }

        @Override
        public String say(Locale language, String key, Object... arguments) {
            var pattern = Objects.requireNonNull(byLanguage.get(language)).getProperty(key);
            if (pattern == null) {
                throw new IllegalArgumentException("no message " + key + " in " + language);
            }
            return new MessageFormat(pattern, language).format(arguments);
        }

        @Override
        public Locale asked() {
            return Locale.ENGLISH;
        }
    }
}
