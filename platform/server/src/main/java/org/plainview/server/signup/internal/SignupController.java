package org.plainview.server.signup.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.Districts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a district signs up. The language stands in the path, as on every public page. */
@Controller
@RequestMapping({"/signup", "/es/signup"})
class SignupController {
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_QUERY = 100;

    private final DistrictDirectory directory;
    private final Signups signups;
    private final RateLimits limits;
    private final SignupPages pages;
    private final Districts districts;
    private final Addresses addresses;
    private final ProblemWriter problems;

    SignupController(
            DistrictDirectory directory,
            Signups signups,
            RateLimits limits,
            SignupPages pages,
            Districts districts,
            Addresses addresses,
            ProblemWriter problems) {
        this.directory = directory;
        this.signups = signups;
        this.limits = limits;
        this.pages = pages;
        this.districts = districts;
        this.addresses = addresses;
        this.problems = problems;
    }

    @GetMapping
    @PublicEndpoint
    ResponseEntity<String> start(
            @RequestParam(name = "q", defaultValue = "") String query, HttpServletRequest request) {
        var asked = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        return pages.page(
                HttpStatus.OK,
                language(request),
                "start",
                "start.title",
                "",
                Map.of("query", asked, "found", directory.search(asked, MOST_FOUND)));
    }

    @GetMapping("/new")
    @PublicEndpoint
    ResponseEntity<String> form(
            @RequestParam(name = "from", defaultValue = "") String from, CsrfToken csrf, HttpServletRequest request) {
        var form = directory.find(from).map(SignupForm::from).orElseGet(SignupForm::new);
        return form(HttpStatus.OK, form, Map.of(), csrf, request);
    }

    @PostMapping("/new")
    @PublicEndpoint
    ResponseEntity<String> submit(@ModelAttribute SignupForm form, CsrfToken csrf, HttpServletRequest request) {
        var wrong = new LinkedHashMap<>(form.problems());
        if (wrong.isEmpty()) {
            wrong.putAll(signups.conflicts(form.valid()));
        }
        if (!wrong.isEmpty()) {
            problems.noted(request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, wrong, csrf, request);
        }
        var valid = form.valid();
        limits.take(request.getRemoteAddr(), valid.email());
        var id = signups.start(valid, language(request));
        return seeOther(language(request), "/status/" + id);
    }

    @GetMapping("/confirm/{token}")
    @PublicEndpoint
    ResponseEntity<String> look(@PathVariable String token, CsrfToken csrf, HttpServletRequest request) {
        return switch (signups.look(token)) {
            case Signups.Confirmation.Confirmed(var id) -> {
                var row = signups.find(id).orElseThrow(SignupController::notFound);
                yield pages.page(
                        HttpStatus.OK,
                        language(request),
                        "confirm",
                        "confirm.title",
                        "/confirm/" + token,
                        Map.of("row", row, "action", "/confirm/" + token, "csrf", csrf));
            }
            case Signups.Confirmation other -> ended(other, request);
        };
    }

    @PostMapping("/confirm/{token}")
    @PublicEndpoint
    ResponseEntity<String> confirm(@PathVariable String token, HttpServletRequest request) {
        return switch (signups.confirm(token)) {
            case Signups.Confirmation.Confirmed(var id) -> seeOther(language(request), "/status/" + id);
            case Signups.Confirmation other -> ended(other, request);
        };
    }

    @GetMapping("/status/{id}")
    @PublicEndpoint
    ResponseEntity<String> status(@PathVariable UUID id, HttpServletRequest request) {
        var row = signups.find(id).orElseThrow(SignupController::notFound);
        var language = language(request);
        var site = districts
                .byId(new DistrictId(row.founds()))
                .map(district -> addresses.of(district) + SignupPages.prefix(language) + "/")
                .orElse("");
        var moving = row.status() == SignupStatus.CONFIRMED || row.status() == SignupStatus.FOUNDED;
        var page = pages.page(
                HttpStatus.OK, language, "status", "status.title", "/status/" + id, Map.of("row", row, "site", site));
        // Browsers follow this without scripts; while a job is at work the page looks again.
        return moving
                ? ResponseEntity.ok()
                        .headers(page.getHeaders())
                        .header("Refresh", "3")
                        .body(page.getBody())
                : page;
    }

    private ResponseEntity<String> form(
            HttpStatus status, SignupForm form, Map<String, String> wrong, CsrfToken csrf, HttpServletRequest request) {
        var language = language(request);
        return pages.page(
                status,
                language,
                "form",
                "form.title",
                "/new",
                Map.of("form", form, "problems", wrong, "states", pages.states(language), "csrf", csrf));
    }

    private ResponseEntity<String> ended(Signups.Confirmation end, HttpServletRequest request) {
        return switch (end) {
            case Signups.Confirmation.UsedBefore(var id) -> message(HttpStatus.GONE, "used", "/status/" + id, request);
            case Signups.Confirmation.Expired() -> message(HttpStatus.GONE, "expired", "", request);
            case Signups.Confirmation.Unknown() -> message(HttpStatus.NOT_FOUND, "unknown", "", request);
            case Signups.Confirmation.Conflicting(var wrong) ->
                message(
                        HttpStatus.CONFLICT,
                        wrong.containsKey("name") || wrong.containsKey("ncesId") ? "overtaken" : "slug-overtaken",
                        "",
                        request);
            case Signups.Confirmation.Confirmed(var id) ->
                throw new IllegalStateException("a link that works has no end");
        };
    }

    private ResponseEntity<String> message(HttpStatus status, String about, String next, HttpServletRequest request) {
        var id = problems.noted(request, status, about);
        return pages.page(
                status,
                language(request),
                "message",
                about + ".title",
                "",
                Map.of("about", about, "next", next, "id", id));
    }

    private static ResponseEntity<String> seeOther(Locale language, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(SignupPages.prefix(language) + "/signup" + path))
                .build();
    }

    private static Locale language(HttpServletRequest request) {
        return SignupPages.languageOf(request.getRequestURI());
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }
}
