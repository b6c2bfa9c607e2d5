package org.plainview.server.requests.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.plainview.server.forms.AskedDistrict;
import org.plainview.server.forms.FormPlaces;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.District;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages on which a teacher asks for an application, without an account. They stand in the district's site, whose host or
 * path says which district it is; the language stands in the path, as on every public page.
 */
@Controller
@RequestMapping({
    "/products/requests",
    "/{language:" + Words.OTHERS_IN_PATH + "}/products/requests",
    "/d/{slug}/products/requests",
    "/d/{slug}/{language:" + Words.OTHERS_IN_PATH + "}/products/requests"
})
class RequestController {
    private final ProductRequests requests;
    private final RequestLimits limits;
    private final RequestPages pages;
    private final FormPlaces places;
    private final AskedDistrict asked;
    private final ProblemWriter problems;

    RequestController(
            ProductRequests requests,
            RequestLimits limits,
            RequestPages pages,
            FormPlaces places,
            AskedDistrict asked,
            ProblemWriter problems) {
        this.requests = requests;
        this.limits = limits;
        this.pages = pages;
        this.places = places;
        this.asked = asked;
        this.problems = problems;
    }

    @GetMapping("/new")
    @PublicEndpoint
    ResponseEntity<String> form(CsrfToken csrf, HttpServletRequest request) {
        return form(HttpStatus.OK, new RequestForm(), Map.of(), csrf, request);
    }

    @PostMapping("/new")
    @PublicEndpoint
    ResponseEntity<String> submit(@ModelAttribute RequestForm form, CsrfToken csrf, HttpServletRequest request) {
        var district = asked.active();
        var wrong = form.problems();
        if (!wrong.isEmpty()) {
            problems.noted(request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, wrong, csrf, request);
        }
        var valid = form.valid();
        limits.take(request.getRemoteAddr(), valid.email());
        if (!form.isOfAMachine()) {
            requests.start(valid, language(request));
        }
        return seeOther(district, request, "/products/requests/sent");
    }

    @GetMapping("/sent")
    @PublicEndpoint
    ResponseEntity<String> sent(HttpServletRequest request) {
        return message(HttpStatus.OK, "sent", "/products/requests/sent", "", request);
    }

    @GetMapping("/received")
    @PublicEndpoint
    ResponseEntity<String> received(HttpServletRequest request) {
        return message(HttpStatus.OK, "received", "/products/requests/received", "", request);
    }

    @GetMapping("/confirm/{token}")
    @PublicEndpoint
    ResponseEntity<String> look(@PathVariable String token, CsrfToken csrf, HttpServletRequest request) {
        var district = asked.active();
        var looked = requests.look(token);
        if (looked != ProductRequests.Confirmation.WORKS) {
            return ended(looked, request);
        }
        var row = requests.byToken(token).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
        return pages.page(
                HttpStatus.OK,
                district,
                language(request),
                "confirm",
                "confirm.title",
                "/products/requests/confirm/" + token,
                Map.of("row", row, "action", "/products/requests/confirm/" + token, "csrf", csrf));
    }

    @PostMapping("/confirm/{token}")
    @PublicEndpoint
    ResponseEntity<String> confirm(@PathVariable String token, HttpServletRequest request) {
        var district = asked.active();
        var confirmed = requests.confirm(token);
        return confirmed == ProductRequests.Confirmation.WORKS
                ? seeOther(district, request, "/products/requests/received")
                : ended(confirmed, request);
    }

    private ResponseEntity<String> form(
            HttpStatus status,
            RequestForm form,
            Map<String, String> wrong,
            CsrfToken csrf,
            HttpServletRequest request) {
        return pages.page(
                status,
                asked.active(),
                language(request),
                "form",
                "form.title",
                "/products/requests/new",
                Map.of("form", form, "problems", wrong, "csrf", csrf));
    }

    private ResponseEntity<String> ended(ProductRequests.Confirmation end, HttpServletRequest request) {
        return switch (end) {
            case USED -> refused(HttpStatus.GONE, "used", request);
            case EXPIRED -> refused(HttpStatus.GONE, "expired", request);
            case UNKNOWN -> refused(HttpStatus.NOT_FOUND, "unknown", request);
            case WORKS -> throw new IllegalStateException("a link that works has no end");
        };
    }

    private ResponseEntity<String> refused(HttpStatus status, String about, HttpServletRequest request) {
        return message(status, about, "/products", problems.noted(request, status, about), request);
    }

    /** @param id by what to call what went wrong; empty where nothing did */
    private ResponseEntity<String> message(
            HttpStatus status, String about, String path, String id, HttpServletRequest request) {
        return pages.page(
                status,
                asked.active(),
                language(request),
                "message",
                about + ".title",
                path,
                Map.of("about", about, "id", id));
    }

    private ResponseEntity<String> seeOther(District district, HttpServletRequest request, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(places.href(district, language(request), path)))
                .build();
    }

    private static Locale language(HttpServletRequest request) {
        return FormPlaces.languageOf(request.getRequestURI());
    }
}
