package org.plainview.server.subscriptions.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plainview.server.forms.AskedDistrict;
import org.plainview.server.forms.FormPlaces;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.Words;
import org.plainview.server.subscriptions.internal.Subscriptions.Confirmation;
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
 * The pages on which people ask for letters about changes, say that the address is theirs, and stop them again. No answer
 * says whether an address is known. A page that is asked for changes nothing: machines that scan mail follow its links.
 */
@Controller
@RequestMapping({
    "/subscribe",
    "/{language:" + Words.OTHERS_IN_PATH + "}/subscribe",
    "/d/{slug}/subscribe",
    "/d/{slug}/{language:" + Words.OTHERS_IN_PATH + "}/subscribe"
})
class SubscriptionController {
    private static final String CONFIRM = "/subscribe/confirm/";

    private final Subscriptions subscriptions;
    private final SubscriptionLimits limits;
    private final SubscriptionPages pages;
    private final FormPlaces places;
    private final AskedDistrict asked;
    private final ProblemWriter problems;

    SubscriptionController(
            Subscriptions subscriptions,
            SubscriptionLimits limits,
            SubscriptionPages pages,
            FormPlaces places,
            AskedDistrict asked,
            ProblemWriter problems) {
        this.subscriptions = subscriptions;
        this.limits = limits;
        this.pages = pages;
        this.places = places;
        this.asked = asked;
        this.problems = problems;
    }

    @GetMapping
    @PublicEndpoint
    ResponseEntity<String> form(CsrfToken csrf, HttpServletRequest request) {
        return form(HttpStatus.OK, SubscriptionForm.blank(), Map.of(), csrf, request);
    }

    @PostMapping
    @PublicEndpoint
    ResponseEntity<String> submit(@ModelAttribute SubscriptionForm form, CsrfToken csrf, HttpServletRequest request) {
        var district = asked.active();
        var wrong = form.problems();
        if (!wrong.isEmpty()) {
            problems.noted(request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, wrong, csrf, request);
        }
        limits.take(request.getRemoteAddr(), form.address());
        if (!form.isOfAMachine()) {
            subscriptions.start(form.address(), form.chosen(), language(request));
        }
        return seeOther(district, request, "/subscribe/sent");
    }

    @GetMapping("/sent")
    @PublicEndpoint
    ResponseEntity<String> sent(HttpServletRequest request) {
        return message(HttpStatus.OK, "sent", "/subscribe/sent", "", request);
    }

    @GetMapping("/confirmed")
    @PublicEndpoint
    ResponseEntity<String> confirmed(HttpServletRequest request) {
        return message(HttpStatus.OK, "confirmed", "/subscribe/confirmed", "", request);
    }

    @GetMapping("/stopped")
    @PublicEndpoint
    ResponseEntity<String> stopped(HttpServletRequest request) {
        return message(HttpStatus.OK, "stopped", "/subscribe/stopped", "", request);
    }

    @GetMapping("/confirm/{token}")
    @PublicEndpoint
    ResponseEntity<String> look(@PathVariable String token, CsrfToken csrf, HttpServletRequest request) {
        var district = asked.active();
        var looked = subscriptions.look(token);
        if (looked.state() != Confirmation.WORKS) {
            return ended(looked.state(), request);
        }
        var chosen = Objects.requireNonNull(looked.row()).chosen();
        return pages.page(
                HttpStatus.OK,
                district,
                language(request),
                "confirm",
                "confirm.title",
                CONFIRM + token,
                Map.of("topics", List.copyOf(chosen), "action", CONFIRM + token, "csrf", csrf));
    }

    @PostMapping("/confirm/{token}")
    @PublicEndpoint
    ResponseEntity<String> confirm(@PathVariable String token, HttpServletRequest request) {
        var district = asked.active();
        var confirmed = subscriptions.confirm(token);
        return confirmed == Confirmation.WORKS
                ? seeOther(district, request, "/subscribe/confirmed")
                : ended(confirmed, request);
    }

    @PostMapping("/confirm/{token}/refuse")
    @PublicEndpoint
    ResponseEntity<String> refuse(@PathVariable String token, HttpServletRequest request) {
        var district = asked.active();
        var refused = subscriptions.refuse(token);
        return refused == Confirmation.WORKS
                ? seeOther(district, request, "/subscribe/stopped")
                : ended(refused, request);
    }

    @GetMapping("/stop/{secret}")
    @PublicEndpoint
    ResponseEntity<String> askToStop(@PathVariable String secret, HttpServletRequest request) {
        var district = asked.active();
        if (!subscriptions.canStop(secret)) {
            return refused(HttpStatus.NOT_FOUND, "no-letters", request);
        }
        return pages.page(
                HttpStatus.OK,
                district,
                language(request),
                "stop",
                "stop.title",
                SubscriptionPlaces.STOP + secret,
                Map.of("action", SubscriptionPlaces.STOP + secret));
    }

    /** By the button of the page or by a mail program for its reader, which follows nothing and needs an answer at once. */
    @PostMapping("/stop/{secret}")
    @PublicEndpoint
    ResponseEntity<String> stop(@PathVariable String secret, HttpServletRequest request) {
        asked.active();
        subscriptions.stop(secret);
        return message(HttpStatus.OK, "stopped", "/subscribe/stopped", "", request);
    }

    private ResponseEntity<String> form(
            HttpStatus status,
            SubscriptionForm form,
            Map<String, String> wrong,
            CsrfToken csrf,
            HttpServletRequest request) {
        return pages.page(
                status,
                asked.active(),
                language(request),
                "form",
                "form.title",
                "/subscribe",
                Map.of("form", form, "topics", Arrays.asList(Topic.values()), "problems", wrong, "csrf", csrf));
    }

    private ResponseEntity<String> ended(Confirmation end, HttpServletRequest request) {
        return switch (end) {
            case USED -> refused(HttpStatus.GONE, "used", request);
            case EXPIRED -> refused(HttpStatus.GONE, "expired", request);
            case UNKNOWN -> refused(HttpStatus.NOT_FOUND, "unknown", request);
            case WORKS -> throw new IllegalStateException("a link that works has no end");
        };
    }

    private ResponseEntity<String> refused(HttpStatus status, String about, HttpServletRequest request) {
        return message(status, about, "", problems.noted(request, status, about), request);
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
