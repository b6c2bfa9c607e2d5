package org.plainview.server.site.internal;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.PublishedWords;
import org.plainview.server.documents.Documents;
import org.plainview.server.publishing.NextEdition;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The public pages as they would be if the draft were published now: the same pages by the same templates, made for one
 * member at a time and kept nowhere. What is there to download comes with publication.
 */
@Controller
class PreviewController {
    private static final String BY = "/preview";

    private final NextEdition next;
    private final Sites sites;
    private final SitePages pages;
    private final Documents documents;
    private final Districts districts;
    private final Addresses addresses;
    private final Assets assets;
    private final Words words;
    private final PublishedWords packWords;

    PreviewController(
            NextEdition next,
            Sites sites,
            SitePages pages,
            Documents documents,
            Districts districts,
            Addresses addresses,
            Assets assets,
            Words words,
            PublishedWords packWords) {
        this.next = next;
        this.sites = sites;
        this.pages = pages;
        this.documents = documents;
        this.districts = districts;
        this.addresses = addresses;
        this.assets = assets;
        this.words = words;
        this.packWords = packWords;
    }

    @GetMapping({"/api/districts/{district}" + BY, "/api/districts/{district}" + BY + "/**"})
    @RequiresPermission(Permission.READ_RECORD)
    @Operation(hidden = true)
    void previewPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var district = districts.byId(DistrictScope.current()).orElseThrow();
        var base = "/api/districts/" + district.slug() + BY;
        var path = request.getRequestURI().substring(base.length());
        if (path.isEmpty()) {
            Answer.redirectForNow(response, base + "/");
            return;
        }
        var document = DocumentFiles.parse(path);
        if (document.isPresent()) {
            Answer.redirectForNow(
                    response,
                    "/api/districts/" + district.slug() + "/documents/"
                            + document.get().hash() + "/content");
            return;
        }
        var place = new Place(district.slug(), addresses.of(district), base, addresses.platform());
        var page = page(place, path, request.getQueryString());
        Manner.DRAFT.full().addTo(response);
        response.setContentType(page.type());
        response.getOutputStream().write(page.bytes());
    }

    private Page page(Place place, String path, @Nullable String query) {
        var draft = next.asItStands();
        var reading = new Reading(draft);
        var library = new DraftLibrary(draft, documents, packWords, published(place.slug()));
        var route = Route.parse(path, query, false, reading, library)
                .filter(each -> !isDownload(each.subject()))
                .orElseThrow(PreviewController::noPage);
        var setting = Setting.of(reading, library, place, route.language(), words, assets.styleSheets());
        return pages.make(route, setting).orElseThrow(PreviewController::noPage);
    }

    private @Nullable Library published(String slug) {
        return sites.bySlug(slug)
                .filter(site -> site.edition() > 0)
                .map(site -> sites.holding(site).library())
                .orElse(null);
    }

    private static boolean isDownload(Subject subject) {
        return subject instanceof Subject.OpenData || subject instanceof Subject.OneForm;
    }

    private static ProblemException noPage() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }
}
