package org.plainview.server.site.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.plainview.record.EditionFiles;
import org.plainview.server.paper.Paper;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Templates;
import org.springframework.stereotype.Component;

/** Makes every page of a district's site. A page is a function of the setting and the subject, and of nothing else. */
@Component
final class SitePages {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String ATOM = ChangesFeed.TYPE + ";charset=utf-8";
    static final String XML = "application/xml;charset=utf-8";
    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String SVG = "image/svg+xml";
    static final String TEXT = "text/plain;charset=utf-8";

    /** What some pages do more where scripts run, by template. */
    private static final Map<String, String> SCRIPTS =
            Map.of("home", "suggest.js", "search", "suggest.js", "who", "flow.js");

    private final Templates templates;
    private final Paper paper;
    private final Assets assets;

    SitePages(Templates templates, Paper paper, Assets assets) {
        this.templates = templates;
        this.paper = paper;
        this.assets = assets;
    }

    /** Nothing only where a report that was listed cannot be found, and where a site has no host of its own to speak for. */
    Optional<Page> make(Route route, Setting setting) {
        return switch (route.subject()) {
            case Subject.Download download -> download(download.file(), setting);
            case Subject.ListFile list -> Optional.of(list(list, setting));
            case Subject.NoticePaper notice -> Optional.of(new Page(PDF, NoticePaper.of(notice, setting, paper)));
            case Subject.Handed handed ->
                switch (handed.form()) {
                    case CODE ->
                        Optional.of(page(
                                SVG,
                                QrPicture.of(Onwards.address(handed.page(), setting))
                                        .svg()));
                    case PICTURE ->
                        frame(handed.page(), setting).map(frame -> new Page(PNG, SharePicture.of(frame, setting)));
                };
            case Subject.Within within -> Optional.of(html("within", WithinPage.of(within, setting)));
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
        var view = view(subject, setting);
        var script = Optional.ofNullable(SCRIPTS.get(view.template()))
                .flatMap(assets::script)
                .map(setting.place()::asset);
        return script.isEmpty()
                ? html(view.template(), view.page())
                : page(HTML, render(view.template(), Map.of("page", view.page(), "script", script.get())));
    }

    private View view(Subject subject, Setting setting) {
        return switch (subject) {
            case Subject.Home home -> view("home", HomePage.of(home, setting), HomePage::frame);
            case Subject.Data data -> view("data", DataPage.of(data, setting), DataPage::frame);
            case Subject.Guide guide -> view("guide", GuidePage.of(guide, setting), GuidePage::frame);
            case Subject.Rights rights -> view("rights", RightsPage.of(rights, setting), RightsPage::frame);
            case Subject.Search search -> view("search", SearchPage.of(search, setting), SearchPage::frame);
            case Subject.MyChild mine -> view("my-child", MyChildPage.of(mine, setting), MyChildPage::frame);
            case Subject.OneElement one -> view("element", ElementPage.of(one, setting), ElementPage::frame);
            case Subject.Sharing sharing -> view("sharing", SharingPage.of(sharing, setting), SharingPage::frame);
            case Subject.OneRecipient one -> view("recipient", RecipientPage.of(one, setting), RecipientPage::frame);
            case Subject.Comparisons all -> view("compare", ComparePage.of(all, setting), ComparePage::frame);
            case Subject.Comparison one -> view("compare", ComparePage.of(one, setting), ComparePage::frame);
            case Subject.RecipientComparison one -> view("compare", ComparePage.of(one, setting), ComparePage::frame);
            case Subject.Products products -> view("products", ProductsPage.of(products, setting), ProductsPage::frame);
            case Subject.OneProduct one -> view("product", ProductPage.of(one, setting), ProductPage::frame);
            case Subject.Listing listing
            when listing.kind() == ListingKind.POLICIES ->
                view("policies", PoliciesPage.of(listing, setting), PoliciesPage::frame);
            case Subject.Listing listing
            when listing.kind() == ListingKind.WHO ->
                view("who", WhoPage.of(listing, setting), who -> who.listing().frame());
            case Subject.Listing listing -> view("listing", ListingPage.of(listing, setting), ListingPage::frame);
            case Subject.OneResource one -> view("resource", ResourcePage.of(one, setting), ResourcePage::frame);
            case Subject.OneNotice one -> view("notice", NoticePage.of(one, setting), NoticePage::frame);
            case Subject.OnePolicy one -> view("policy", PolicyPage.of(one, setting), PolicyPage::frame);
            case Subject.OnePolicyVersion one -> view("policy", PolicyPage.of(one, setting), PolicyPage::frame);
            case Subject.PolicyChanges changes ->
                view("policy-changes", PolicyChangesPage.of(changes, setting), PolicyChangesPage::frame);
            case Subject.Changes changes -> view("changes", ChangesPage.of(changes, setting), ChangesPage::frame);
            case Subject.Between between -> view("changes", ChangesPage.of(between, setting), ChangesPage::frame);
            case Subject.OneEdition one -> view("changes", ChangesPage.of(one, setting), ChangesPage::frame);
            case Subject.Verification verification ->
                view(
                        "verify",
                        VerifyPage.of(
                                verification, assets.script(VerifyPage.SCRIPT).orElse(null), setting),
                        VerifyPage::frame);
            case Subject.OpenData open -> view("open-data", OpenDataPage.of(open, setting), OpenDataPage::frame);
            case Subject.Reports reports -> view("reports", ReportsPage.of(reports, setting), ReportsPage::frame);
            case Subject.OneReport _, Subject.OneForm _ ->
                throw new IllegalArgumentException(subject + " is made elsewhere");
        };
    }

    private Optional<Frame> frame(Subject subject, Setting setting) {
        return subject instanceof Subject.OneReport one
                ? setting.library()
                        .report(one.plugin(), one.report(), setting.voice().tag())
                        .map(report -> ReportPage.of(one, report, setting).frame())
                : Optional.of(view(subject, setting).frame());
    }

    /** @param frame which stands around {@code page} */
    private record View(String template, Object page, Frame frame) {}

    private static <T> View view(String template, T page, Function<T, Frame> frame) {
        return new View(template, page, frame.apply(page));
    }

    private String news(ChangesPage.Entry entry) {
        return templates.render("site/internal/news.jte", Map.of("page", entry));
    }

    /** @param template the name of a template that takes the view as its parameter {@code page} */
    Page html(String template, Object view) {
        return page(HTML, render(template, Map.of("page", view)));
    }

    private String render(String template, Map<String, Object> parameters) {
        return templates.render("site/internal/" + template + ".jte", parameters);
    }

    private static Optional<Page> download(SiteFile file, Setting setting) {
        return switch (file) {
            case WELL_KNOWN -> Optional.of(page(JSON, OpenDataJson.pointer(setting)));
            case CATALOG -> Optional.of(page(Catalog.TYPE, Catalog.of(setting)));
            case MEASURE, FRAME -> Optional.of(new Page(SCRIPT, script(file)));
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

    private static byte[] script(SiteFile file) {
        try (var in = Objects.requireNonNull(SitePages.class.getResourceAsStream(file.path()), file.path())) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
