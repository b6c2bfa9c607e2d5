package org.plainview.server.site.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Product;
import org.plainview.record.Recipient;
import org.plainview.server.shared.Frame.Link;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a page is about in the words of schema.org as JSON-LD, for search engines. */
final class SchemaOrg {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "@type";

    private final Setting setting;
    private final Voice voice;

    private SchemaOrg(Setting setting) {
        this.setting = setting;
        this.voice = setting.voice();
    }

    /** Can stand between tags of HTML as it is: holds no less-than sign. */
    static String of(Subject subject, Text title, @Nullable String description, List<Link> trail, Setting setting) {
        return new SchemaOrg(setting)
                .page(subject, title.words(), description, trail)
                .toString()
                .replace("<", "\\u003c");
    }

    private ObjectNode page(Subject subject, String title, @Nullable String description, List<Link> trail) {
        var page = JSON.createObjectNode();
        page.put("@context", "https://schema.org").put(TYPE, type(subject)).put("name", title);
        put(page, "description", description);
        page.put("url", setting.place().permanent(voice.language(), subject.path() + query(subject)))
                .put("inLanguage", voice.tag())
                .put("dateModified", setting.reading().edition().publishedAt().toString())
                .put("isAccessibleForFree", true);
        page.set("publisher", district());
        page.putObject("isPartOf")
                .put(TYPE, "WebSite")
                .put("name", setting.reading().profile().name())
                .put("url", setting.place().permanent(voice.language(), "/"));
        breadcrumb(page, trail);
        mainEntity(page, subject);
        return page;
    }

    private static String type(Subject subject) {
        return switch (subject) {
            case Subject.Data _, Subject.Sharing _, Subject.Products _, Subject.Reports _, Subject.Changes _ ->
                "CollectionPage";
            case Subject.Listing listing -> listing.kind() == ListingKind.QUESTIONS ? "FAQPage" : "CollectionPage";
            case Subject.OneElement _,
                    Subject.OneRecipient _,
                    Subject.OneProduct _,
                    Subject.OnePolicy _,
                    Subject.OnePolicyVersion _,
                    Subject.OneNotice _,
                    Subject.OneResource _,
                    Subject.OneReport _ -> "ItemPage";
            case Subject.Search _ -> "SearchResultsPage";
            default -> "WebPage";
        };
    }

    /** What a reader said of a child or looked for is nobody else's. */
    private static String query(Subject subject) {
        return subject.isPrivate() ? "" : subject.query();
    }

    private ObjectNode district() {
        var profile = setting.reading().profile();
        var district = JSON.createObjectNode()
                .put(TYPE, "GovernmentOrganization")
                .put("name", profile.name())
                .put("areaServed", "US-" + profile.state());
        put(district, "url", Links.safe(profile.website()));
        put(district, "identifier", profile.ncesId());
        return district;
    }

    private void breadcrumb(ObjectNode page, List<Link> trail) {
        if (trail.isEmpty()) {
            return;
        }
        var steps = page.putObject("breadcrumb").put(TYPE, "BreadcrumbList").putArray("itemListElement");
        var place = setting.place();
        var origin = place.address()
                .substring(0, place.address().length() - place.base().length());
        for (var step : trail) {
            var item = steps.addObject()
                    .put(TYPE, "ListItem")
                    .put("position", steps.size())
                    .put("name", step.text());
            // The last is the page itself, whose address may hold what nobody else should see.
            if (!step.current()) {
                item.put("item", origin + step.href());
            }
        }
    }

    private void mainEntity(ObjectNode page, Subject subject) {
        switch (subject) {
            case Subject.Home _ -> {
                var search = page.putObject("potentialAction").put(TYPE, "SearchAction");
                search.put("target", setting.place().permanent(voice.language(), "/search?q={search_term_string}"));
                search.put("query-input", "required name=search_term_string");
            }
            case Subject.OneElement one -> {
                var element = one.element();
                var term = entity(page, "DefinedTerm", voice.label(element, "name", element.name()));
                put(term, "description", voice.text(element, "description", element.description()));
                term.put("termCode", element.key().value())
                        .put("inDefinedTermSet", setting.place().permanent(voice.language(), "/data"));
            }
            case Subject.OneRecipient one -> recipient(page, one.recipient());
            case Subject.OneProduct one -> product(page, one.product());
            case Subject.OnePolicy one ->
                policy(
                        page,
                        one.policy(),
                        setting.reading().versionInForce(one.policy()).orElse(null));
            case Subject.OnePolicyVersion one -> policy(page, one.policy(), one.version());
            case Subject.OneNotice one -> {
                var notice = one.notice();
                var message = entity(page, "DigitalDocument", voice.label(notice, "title", notice.title()));
                put(message, "text", voice.text(notice, "body", notice.body()));
                put(message, "datePublished", Objects.toString(notice.sentOn(), null));
            }
            case Subject.OneResource one -> {
                var resource = one.resource();
                var work = entity(page, "CreativeWork", voice.label(resource, "title", resource.title()));
                put(work, "url", Links.safe(resource.url()));
            }
            case Subject.Listing listing when listing.kind() == ListingKind.QUESTIONS -> questions(page);
            case Subject.OpenData _ -> dataset(page);
            default -> {}
        }
    }

    private static ObjectNode entity(ObjectNode page, String type, Text name) {
        return page.putObject("mainEntity").put(TYPE, type).put("name", name.words());
    }

    private void recipient(ObjectNode page, Recipient recipient) {
        var organization = entity(page, "Organization", voice.label(recipient, "name", recipient.name()));
        put(organization, "description", voice.text(recipient, "description", recipient.description()));
        put(organization, "address", recipient.businessAddress());
        put(organization, "url", Links.safe(recipient.website()));
    }

    private void product(ObjectNode page, Product product) {
        var application = entity(page, "SoftwareApplication", voice.label(product, "name", product.name()));
        put(application, "description", voice.text(product, "use", product.use()));
        put(application, "url", Links.safe(product.website()));
        setting.reading()
                .record()
                .recipients()
                .named(Said.list(product.vendor()))
                .forEach(vendor -> application
                        .putObject("provider")
                        .put(TYPE, "Organization")
                        .put("name", voice.label(vendor, "name", vendor.name()).words()));
    }

    private void policy(ObjectNode page, Policy policy, @Nullable PolicyVersion version) {
        var document = entity(page, "DigitalDocument", voice.label(policy, "title", policy.title()));
        put(document, "identifier", policy.code());
        put(document, "abstract", voice.text(policy, "summary", policy.summary()));
        var since = version == null ? policy.adoptedOn() : version.adoptedOn();
        put(document, "datePublished", Objects.toString(since, null));
    }

    private void questions(ObjectNode page) {
        var questions = page.putArray("mainEntity");
        for (var question : setting.reading().record().questions()) {
            var answer = voice.text(question, "answer", question.answer());
            if (answer != null) {
                questions
                        .addObject()
                        .put(TYPE, "Question")
                        .put(
                                "name",
                                voice.label(question, "question", question.question())
                                        .words())
                        .putObject("acceptedAnswer")
                        .put(TYPE, "Answer")
                        .put("text", answer.words());
            }
        }
    }

    private void dataset(ObjectNode page) {
        var place = setting.place();
        var set = entity(page, "Dataset", Text.of(voice.say("open-data.title")));
        set.put("description", voice.say("open-data.lead"))
                .put("version", String.valueOf(setting.edition()))
                .put("isAccessibleForFree", true)
                .set("creator", district());
        var files = set.putArray("distribution");
        download(
                files.addObject(),
                voice.say("open-data.json"),
                place.address() + new Subject.EditionFile(setting.edition(), false).path(),
                "application/json");
        for (var kind : ItemKind.values()) {
            download(
                    files.addObject(),
                    Onwards.listed(kind, setting).name(),
                    place.address() + new Subject.ListFile(kind, ListForm.CSV).path(),
                    ListForm.CSV.mediaType());
        }
    }

    private static void download(ObjectNode file, String name, String address, String type) {
        file.put(TYPE, "DataDownload")
                .put("name", name)
                .put("contentUrl", address)
                .put("encodingFormat", type);
    }

    private static void put(ObjectNode node, String name, @Nullable String words) {
        if (words != null) {
            node.put(name, words);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Text text) {
        if (text != null) {
            node.put(name, text.words());
        }
    }
}
