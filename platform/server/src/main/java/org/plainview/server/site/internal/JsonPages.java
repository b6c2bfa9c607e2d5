package org.plainview.server.site.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plainview.record.Codes;
import org.plainview.record.Item;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Product;
import org.plainview.record.json.RecordJson;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.shared.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of each page for software. Items stand in the form of the record's own JSON. */
final class JsonPages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonPages() {}

    static String of(Subject subject, Setting setting) {
        var root = JSON.createObjectNode();
        root.put("address", setting.fullAddress(setting.voice().language(), subject));
        if (setting.place().on() != null) {
            root.put("on", setting.place().on().toString());
        }
        root.put("language", setting.voice().tag());
        var district = root.putObject("district");
        var profile = setting.reading().profile();
        district.put("name", profile.name()).put("state", profile.state()).put("sample", profile.sample());
        if (profile.ncesId() != null) {
            district.put("ncesId", profile.ncesId());
        }
        root.set("edition", edition(setting.reading().edition().summary()));
        content(root, subject, setting);
        return root.toString();
    }

    static ObjectNode edition(EditionSummary edition) {
        return JSON.createObjectNode()
                .put("number", edition.number())
                .put("publishedAt", edition.publishedAt().toString())
                .put("sha256", edition.sha256());
    }

    private static void content(ObjectNode root, Subject subject, Setting setting) {
        var record = setting.reading().record();
        switch (subject) {
            case Subject.Home home -> {
                var page = HomePage.of(home, setting);
                root.set("profile", RecordJson.toTree(record.profile()));
                documented(root, page.withheld(), setting);
                questions(root.putArray("questions"), page.questions());
            }
            case Subject.Guide guide -> GuideJson.into(root, GuidePage.of(guide, setting), setting);
            case Subject.Data data -> {
                filter(root.putObject("filter"), data.filter());
                documented(root, Documented.of(setting), setting);
                root.set(
                        "elements",
                        items(record.elements().stream()
                                .filter(element -> data.filter().admits(element, setting.reading()))
                                .toList()));
            }
            case Subject.Rights _ -> {
                var rights = root.putArray("rights");
                for (var right : FederalRight.values()) {
                    rights.addObject()
                            .put("right", Codes.of(right))
                            .put("citation", right.citation())
                            .put("law", right.law());
                }
                root.set("limitable", items(RightsPage.limitable(setting.reading())));
            }
            case Subject.Search search -> {
                root.put("words", search.words());
                var found = root.putArray("found");
                SearchPage.hits(search, setting)
                        .forEach(hit -> found.addObject()
                                .put("kind", hit.entry().kind().code())
                                .put("label", SearchPage.kind(hit.entry().kind(), setting.voice()))
                                .put("key", hit.entry().key().value())
                                .put("name", hit.entry().name().words())
                                .put("path", setting.href(hit.entry().path())));
            }
            case Subject.MyChild mine -> child(root, mine.child(), setting);
            case Subject.OneElement one -> element(root, one, setting);
            case Subject.Sharing _ -> {
                root.set("recipients", items(record.recipients().list()));
                root.set("disclosures", items(record.disclosures().list()));
                root.set("agreements", items(record.agreements().list()));
            }
            case Subject.OneRecipient one -> recipient(root, one, setting);
            case Subject.OfTwo both -> ComparedJson.into(root, both, setting);
            case Subject.Products products -> {
                if (products.status() != null) {
                    root.putObject("filter").put("status", Codes.of(products.status()));
                }
                root.set(
                        "products",
                        items(record.products().stream()
                                .filter(product -> products.status() == null || product.status() == products.status())
                                .toList()));
            }
            case Subject.OneProduct one -> product(root, one.product(), setting);
            case Subject.Listing listing -> {
                switch (listing.kind()) {
                    case USE -> root.set("purposes", items(record.purposes().list()));
                    case WHO -> {
                        root.set("accessRoles", items(record.accessRoles().list()));
                        flows(root.putObject("flows"), Flows.of(setting.reading()));
                    }
                    case POLICIES ->
                        root.set("policies", items(record.policies().list()));
                    case SAFEGUARDS ->
                        root.set("safeguards", items(record.safeguards().list()));
                    case RETENTION ->
                        root.set("retention", items(record.retention().list()));
                    case COLLECTIONS ->
                        root.set("collections", items(record.collections().list()));
                    case NOTICES -> root.set("notices", items(record.notices().list()));
                    case INCIDENTS ->
                        root.set("incidents", items(record.incidents().list()));
                    case QUESTIONS ->
                        root.set("questions", items(record.questions().list()));
                    case RESOURCES ->
                        root.set("resources", items(record.resources().list()));
                }
            }
            case Subject.OneResource one -> root.set("resource", RecordJson.toTree(one.resource()));
            case Subject.OneNotice one -> root.set("notice", RecordJson.toTree(one.notice()));
            case Subject.OnePolicy one -> {
                root.set("policy", RecordJson.toTree(one.policy()));
                root.set("versions", items(setting.reading().versionsOf(one.policy())));
                setting.reading().versionInForce(one.policy()).ifPresent(version -> words(root, version, setting));
            }
            case Subject.OnePolicyVersion one -> {
                root.set("policy", RecordJson.toTree(one.policy()));
                root.set("version", RecordJson.toTree(one.version()));
                words(root, one.version(), setting);
            }
            case Subject.PolicyChanges changes -> differences(root, changes, setting);
            case Subject.Changes changes -> changes(root.putArray("editions"), ChangesPage.of(changes, setting));
            case Subject.Between between -> {
                root.set("from", edition(between.from()));
                root.set("to", edition(between.to()));
                var sentences = root.putArray("changes");
                ChangesPage.of(between, setting)
                        .editions()
                        .forEach(entry -> entry.sentences().forEach(line -> sentences.add(line.words())));
            }
            case Subject.OneEdition one -> changes(root.putArray("editions"), ChangesPage.of(one, setting));
            case Subject.Verification _ -> {
                var nowhere = Words.PUBLIC_LANGUAGES.getFirst();
                root.put("keys", setting.fullAddress(nowhere, new Subject.Download(SiteFile.KEYS)));
                var editions = root.putArray("editions");
                for (var each : setting.library().editions()) {
                    editions.add(OpenDataJson.proof(each)
                            .put("content", setting.fullAddress(nowhere, new Subject.EditionFile(each.number(), false)))
                            .put("header", setting.fullAddress(nowhere, new Subject.EditionFile(each.number(), true))));
                }
            }
            case Subject.OpenData _ -> OpenDataJson.into(root, setting);
            case Subject.Reports _ -> {
                var reports = root.putArray("reports");
                setting.library()
                        .reports(setting.voice().tag())
                        .forEach(report -> reports.addObject()
                                .put("plugin", report.plugin())
                                .put("report", report.report())
                                .put("jurisdiction", report.jurisdiction())
                                .put("title", report.title())
                                .put("path", setting.href(new Subject.OneReport(report.plugin(), report.report()))));
            }
            case Subject.ListFile list ->
                root.set(
                        list.kind().code(),
                        items(record.items(list.kind()).stream()
                                .map(Item.class::cast)
                                .toList()));
            // These have a form of their own for software.
            case Subject.OneReport _, Subject.OneForm _ ->
                throw new IllegalArgumentException(subject + " has no page as JSON");
        }
    }

    static void questions(ArrayNode out, List<HomePage.Question> questions) {
        questions.forEach(question -> out.addObject()
                .put("question", question.ask())
                .put("answer", question.answer())
                .put("path", question.href()));
    }

    static void flows(ObjectNode out, Flows flows) {
        out.put("facts", flows.facts())
                .put("notSaidWhoCollects", flows.uncollected())
                .put("staying", flows.staying());
        var collected = out.putObject("collectedBy");
        flows.collected().forEach(each -> collected.put(Codes.of(each.by()), each.facts()));
        var going = out.putObject("goingTo");
        flows.going().forEach(each -> {
            var way = going.putObject(Codes.of(each.to())).put("facts", each.facts());
            each.levels().forEach((level, facts) -> way.put(Codes.of(level), facts));
        });
    }

    static void documented(ObjectNode root, Documented documented, Setting setting) {
        var counts = root.putObject("documented");
        counts.put("complete", documented.complete()).put("total", documented.total());
        var missing = counts.putObject("missing");
        setting.reading().edition().withheld().missing().forEach(missing::put);
    }

    private static void filter(ObjectNode out, DataFilter filter) {
        if (filter.category() != null) {
            out.put("category", Codes.of(filter.category()));
        }
        if (filter.school() != null) {
            out.put("school", filter.school().value());
        }
        if (filter.grade() != null) {
            out.put("grade", Codes.of(filter.grade()));
        }
        if (filter.program() != null) {
            out.put("program", filter.program().value());
        }
        if (filter.sensitivity() != null) {
            out.put("sensitivity", Codes.of(filter.sensitivity()));
        }
        if (filter.required() != null) {
            out.put("required", filter.required());
        }
    }

    /** Of a disclosure only what concerns the child. */
    private static void child(ObjectNode root, Child child, Setting setting) {
        var whom = root.putObject("child");
        if (child.school() != null) {
            whom.put("school", child.school().value());
        }
        if (child.grade() != null) {
            whom.put("grade", Codes.of(child.grade()));
        }
        var programs = whom.putArray("programs");
        child.programs().forEach(program -> programs.add(program.value()));
        if (!child.isSaid()) {
            return;
        }
        var concerning = Concerning.of(child, setting.reading());
        root.set("elements", items(concerning.elements()));
        root.set("purposes", items(concerning.purposes()));
        root.set("systems", items(concerning.systems()));
        root.set("retention", items(concerning.retention()));
        root.set("collections", items(concerning.collections()));
        root.set("products", items(concerning.products()));
        root.set("recipients", items(concerning.received().keySet()));
        var received = root.putObject("received");
        concerning.received().forEach((recipient, elements) -> {
            var keys = received.putArray(recipient.key().value());
            elements.forEach(element -> keys.add(element.value()));
        });
    }

    private static void element(ObjectNode root, Subject.OneElement subject, Setting setting) {
        var record = setting.reading().record();
        var element = subject.element();
        var disclosures = setting.reading().disclosuresOf(element);
        root.set("element", RecordJson.toTree(element));
        root.set("purposes", items(record.purposes().named(element.purposes())));
        root.set("systems", items(record.systems().named(element.systems())));
        root.set("retention", items(record.retention().named(Said.list(element.retention()))));
        root.set("accessRoles", items(setting.reading().rolesThatSee(element)));
        root.set("disclosures", items(disclosures));
        root.set(
                "recipients",
                items(record.recipients()
                        .named(disclosures.stream()
                                .map(each -> each.recipient())
                                .distinct()
                                .toList())));
        root.set("policies", items(setting.reading().policiesOn(element)));
        root.set(
                "contacts",
                items(setting.reading().contact(element.contact()).stream().toList()));
    }

    private static void recipient(ObjectNode root, Subject.OneRecipient subject, Setting setting) {
        var record = setting.reading().record();
        var disclosures = setting.reading().disclosuresTo(subject.recipient().key());
        root.set("recipient", RecordJson.toTree(subject.recipient()));
        root.set("disclosures", items(disclosures));
        root.set(
                "elements",
                items(record.elements()
                        .named(disclosures.stream()
                                .flatMap(each -> each.elements().stream())
                                .distinct()
                                .toList())));
        root.set(
                "purposes",
                items(record.purposes()
                        .named(disclosures.stream()
                                .map(each -> each.purpose())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())));
        root.set(
                "agreements",
                items(setting.reading().agreementsWith(subject.recipient().key())));
    }

    private static void product(ObjectNode root, Product product, Setting setting) {
        var record = setting.reading().record();
        var disclosures = setting.reading().disclosuresThrough(product);
        root.set("product", RecordJson.toTree(product));
        root.set("earlierDecisions", items(setting.reading().historyOf(product).earlier()));
        root.set("vendors", items(record.recipients().named(Said.list(product.vendor()))));
        root.set("agreements", items(setting.reading().agreementsOn(product)));
        root.set("disclosures", items(disclosures));
        root.set(
                "elements",
                items(record.elements()
                        .named(disclosures.stream()
                                .flatMap(each -> each.elements().stream())
                                .distinct()
                                .toList())));
    }

    private static void words(ObjectNode root, PolicyVersion version, Setting setting) {
        PolicyPage.textOf(version, setting).ifPresent(text -> root.put("text", text.words()));
    }

    private static void differences(ObjectNode root, Subject.PolicyChanges subject, Setting setting) {
        root.set("from", RecordJson.toTree(subject.from()));
        root.set("to", RecordJson.toTree(subject.to()));
        var paragraphs = root.putArray("paragraphs");
        PolicyChangesPage.of(subject, setting).comparison().stretches().stream()
                .flatMap(stretch -> stretch.paragraphs().stream())
                .forEach(paragraph -> {
                    var pieces = paragraphs.addArray();
                    paragraph
                            .pieces()
                            .forEach(piece -> pieces.addObject()
                                    .put("is", piece.fate().name().toLowerCase(Locale.ROOT))
                                    .put("words", piece.words().strip()));
                });
    }

    private static void changes(ArrayNode out, ChangesPage page) {
        for (var entry : page.editions()) {
            var edition = out.addObject();
            edition.put("title", entry.title()).put("date", entry.date()).put("path", entry.href());
            var sentences = edition.putArray("changes");
            entry.sentences().forEach(line -> sentences.add(line.words()));
        }
    }

    static JsonNode items(Collection<? extends Item> items) {
        var array = JSON.createArrayNode();
        items.forEach(item -> array.add(RecordJson.toTree(item)));
        return array;
    }
}
