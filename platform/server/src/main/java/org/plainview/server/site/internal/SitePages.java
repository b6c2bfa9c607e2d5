package org.plainview.server.site.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.plainview.record.EditionFiles;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Templates;

/** Makes every page of a district's site. A page is a function of the setting and the subject, and of nothing else. */
final class SitePages {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String ATOM = ChangesFeed.TYPE + ";charset=utf-8";
    static final String XML = "application/xml;charset=utf-8";
    static final String TEXT = "text/plain;charset=utf-8";

    private final Templates templates;
    private final Assets assets;

    SitePages(Templates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    /** Nothing only where a report that was listed cannot be found, and where a site has no host of its own to speak for. */
    Optional<Page> make(Route route, Setting setting) {
        return switch (route.subject()) {
            case Subject.Download download -> download(download.file(), setting);
            case Subject.ListFile list -> Optional.of(list(list, setting));
            case Subject.Sitemap map -> Optional.of(new Page(XML, Sitemap.of(map, setting)));
            case Subject.Feed feed -> Optional.of(new Page(ATOM, ChangesFeed.of(feed, setting, this::news)));
            case Subject.EditionFile file -> edition(file, setting);
            case Subject.ReportTable table ->
                setting.library()
                        .report(table.plugin(), table.report(), setting.voice().tag())
                        .flatMap(report -> report.tables().stream()
                                .filter(each -> each.id().equals(table.table()))
                                .findFirst())
                        .map(found -> page(ListForm.CSV.type(), found.csv()));
            case Subject.OneReport one ->
                setting.library()
                        .report(one.plugin(), one.report(), setting.voice().tag())
                        .map(report -> route.json()
                                ? page(JSON, report.json())
                                : html("report", ReportPage.of(one, report, setting)));
            case Subject subject when route.json() -> Optional.of(page(JSON, JsonPages.of(subject, setting)));
            case Subject subject -> Optional.of(html(subject, setting));
        };
    }

    private Page html(Subject subject, Setting setting) {
        return switch (subject) {
            case Subject.Home home -> html("home", HomePage.of(home, setting));
            case Subject.Data data -> html("data", DataPage.of(data, setting));
            case Subject.Rights rights -> html("rights", RightsPage.of(rights, setting));
            case Subject.Search search -> html("search", SearchPage.of(search, setting));
            case Subject.MyChild mine -> html("my-child", MyChildPage.of(mine, setting));
            case Subject.OneElement one -> html("element", ElementPage.of(one, setting));
            case Subject.Sharing sharing -> html("sharing", SharingPage.of(sharing, setting));
            case Subject.OneRecipient one -> html("recipient", RecipientPage.of(one, setting));
            case Subject.Products products -> html("products", ProductsPage.of(products, setting));
            case Subject.OneProduct one -> html("product", ProductPage.of(one, setting));
            case Subject.Listing listing
            when listing.kind() == ListingKind.POLICIES -> html("policies", PoliciesPage.of(listing, setting));
            case Subject.Listing listing
            when listing.kind() == ListingKind.WHO -> html("who", WhoPage.of(listing, setting));
            case Subject.Listing listing -> html("listing", ListingPage.of(listing, setting));
            case Subject.OneResource one -> html("resource", ResourcePage.of(one, setting));
            case Subject.OnePolicy one -> html("policy", PolicyPage.of(one, setting));
            case Subject.OnePolicyVersion one -> html("policy", PolicyPage.of(one, setting));
            case Subject.PolicyChanges changes -> html("policy-changes", PolicyChangesPage.of(changes, setting));
            case Subject.Changes changes -> html("changes", ChangesPage.of(changes, setting));
            case Subject.Between between -> html("changes", ChangesPage.of(between, setting));
            case Subject.OneEdition one -> html("changes", ChangesPage.of(one, setting));
            case Subject.Verification verification ->
                html(
                        "verify",
                        VerifyPage.of(
                                verification, assets.script(VerifyPage.SCRIPT).orElse(null), setting));
            case Subject.OpenData open -> html("open-data", OpenDataPage.of(open, setting));
            case Subject.Reports reports -> html("reports", ReportsPage.of(reports, setting));
            case Subject.OneReport _,
                    Subject.ReportTable _,
                    Subject.Download _,
                    Subject.ListFile _,
                    Subject.EditionFile _,
                    Subject.Sitemap _,
                    Subject.Feed _ -> throw new IllegalArgumentException(subject + " is made elsewhere");
        };
    }

    private String news(ChangesPage.Entry entry) {
        return templates.render("site/internal/news.jte", Map.of("page", entry));
    }

    /** @param template the name of a template that takes the view as its parameter {@code page} */
    Page html(String template, Object view) {
        return page(HTML, templates.render("site/internal/" + template + ".jte", Map.of("page", view)));
    }

    private static Optional<Page> download(Subject.File file, Setting setting) {
        return switch (file) {
            case WELL_KNOWN -> Optional.of(page(JSON, OpenDataJson.pointer(setting)));
            case CATALOG -> Optional.of(page(Catalog.TYPE, Catalog.of(setting)));
            case KEYS ->
                Optional.of(new Page(JSON, EditionFiles.keys(setting.library().keys())));
            case ROBOTS ->
                setting.place().base().isEmpty()
                        ? Optional.of(page(TEXT, Robots.ofSite(setting.place())))
                        : Optional.empty();
        };
    }

    private static Page list(Subject.ListFile list, Setting setting) {
        var type = list.form().type();
        return switch (list.form()) {
            case CSV ->
                page(type, Sheets.csv(list.kind(), setting.reading().record().items(list.kind())));
            case EXCEL -> new Page(type, ListWorkbook.of(list.kind(), setting));
            case JSON -> page(type, JsonPages.of(list, setting));
        };
    }

    private static Optional<Page> edition(Subject.EditionFile file, Setting setting) {
        var edition = file.number() == setting.edition()
                ? Optional.of(setting.reading().edition())
                : setting.library().edition(file.number());
        return edition.map(each -> new Page(JSON, file.header() ? each.headerFile() : each.canonicalJson()));
    }

    static Page page(String type, String content) {
        return new Page(type, content.getBytes(StandardCharsets.UTF_8));
    }
}
