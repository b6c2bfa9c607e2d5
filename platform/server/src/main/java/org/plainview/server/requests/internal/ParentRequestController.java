package org.plainview.server.requests.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages on which a family asks something of the district, without an account, and sees what came of it by the code of its
 * receipt. An address that holds a code is never kept by anybody on the way, and no page of these by a search engine.
 */
@Controller
@RequestMapping({
    "/requests",
    "/{language:" + Words.OTHERS_IN_PATH + "}/requests",
    "/d/{slug}/requests",
    "/d/{slug}/{language:" + Words.OTHERS_IN_PATH + "}/requests"
})
class ParentRequestController {
    private static final String HOME = "/requests";

    private final ParentRequests requests;
    private final Subjects subjects;
    private final RequestLimits limits;
    private final RequestPages pages;
    private final FormPlaces places;
    private final AskedDistrict asked;
    private final ProblemWriter problems;

    ParentRequestController(
            ParentRequests requests,
            Subjects subjects,
            RequestLimits limits,
            RequestPages pages,
            FormPlaces places,
            AskedDistrict asked,
            ProblemWriter problems) {
        this.requests = requests;
        this.subjects = subjects;
        this.limits = limits;
        this.pages = pages;
        this.places = places;
        this.asked = asked;
        this.problems = problems;
    }

    @GetMapping
    @PublicEndpoint
    ResponseEntity<String> find(CsrfToken csrf, HttpServletRequest request) {
        return find(HttpStatus.OK, null, csrf, request);
    }

    @PostMapping
    @PublicEndpoint
    ResponseEntity<String> open(
            @RequestParam(defaultValue = "") String code, CsrfToken csrf, HttpServletRequest request) {
        var typed = RequestCode.typed(code);
        if (look(typed, request).isEmpty()) {
            problems.noted(request, HttpStatus.UNPROCESSABLE_CONTENT, "unknown");
            return find(HttpStatus.UNPROCESSABLE_CONTENT, "unknown", csrf, request);
        }
        return seeOther(request, HOME + "/" + typed.inGroups());
    }

    @GetMapping("/new")
    @PublicEndpoint
    ResponseEntity<String> form(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String about,
            CsrfToken csrf,
            HttpServletRequest request) {
        asked.active();
        var form = new ParentRequestForm();
        form.setKind(kind);
        form.setAbout(about);
        return form(HttpStatus.OK, form, Map.of(), csrf, request);
    }

    @PostMapping("/new")
    @PublicEndpoint
    ResponseEntity<String> submit(@ModelAttribute ParentRequestForm form, CsrfToken csrf, HttpServletRequest request) {
        var district = asked.active();
        var wrong = new LinkedHashMap<>(form.problems());
        if (!wrong.isEmpty()) {
            problems.noted(request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, wrong, csrf, request);
        }
        if (form.isOfAMachine()) {
            return seeOther(request, HOME);
        }
        var valid = form.valid();
        var email = valid.email();
        if (!limits.takeOfFamily(request.getRemoteAddr(), isStamped(form, district))
                || (email != null && !limits.takeLetter(email))) {
            problems.noted(request, HttpStatus.TOO_MANY_REQUESTS, "too-often");
            return form(HttpStatus.TOO_MANY_REQUESTS, form, Map.of("form", "too-often"), csrf, request);
        }
        if (about(form).isEmpty()) {
            form.setAbout("");
            valid = form.valid();
        }
        var code = requests.start(valid, language(request));
        return seeOther(request, HOME + "/" + code.inGroups() + "/receipt");
    }

    @GetMapping("/{code}/receipt")
    @PublicEndpoint
    ResponseEntity<String> receipt(@PathVariable String code, HttpServletRequest request) {
        var typed = RequestCode.typed(code);
        var found = look(typed, request);
        return found.isEmpty()
                ? unknown(request)
                : page(
                        HttpStatus.OK,
                        "receipt",
                        HOME + "/" + typed.inGroups() + "/receipt",
                        Map.of("request", found.get(), "code", typed.inGroups(), "zone", requests.zone()),
                        request);
    }

    @GetMapping("/{code}")
    @PublicEndpoint
    ResponseEntity<String> standing(@PathVariable String code, CsrfToken csrf, HttpServletRequest request) {
        return standing(HttpStatus.OK, RequestCode.typed(code), "", null, csrf, request);
    }

    @PostMapping("/{code}/messages")
    @PublicEndpoint
    ResponseEntity<String> add(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String message,
            CsrfToken csrf,
            HttpServletRequest request) {
        asked.active();
        var typed = RequestCode.typed(code);
        var problem = ParentRequestForm.message(message);
        if (problem == null && !limits.takeOfFamily(request.getRemoteAddr(), false)) {
            problem = "too-often";
        }
        if (problem == null && !requests.add(typed, message.strip())) {
            problem = "closed";
        }
        if (problem != null) {
            var status = problem.equals("too-often") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
            problems.noted(request, status, problem);
            return standing(status, typed, message, problem, csrf, request);
        }
        return seeOther(request, HOME + "/" + typed.inGroups() + "#written");
    }

    @PostMapping("/{code}/withdraw")
    @PublicEndpoint
    ResponseEntity<String> withdraw(@PathVariable String code, HttpServletRequest request) {
        var typed = RequestCode.typed(code);
        if (look(typed, request).isEmpty()) {
            return unknown(request);
        }
        requests.withdraw(typed);
        return seeOther(request, HOME + "/" + typed.inGroups());
    }

    private ResponseEntity<String> standing(
            HttpStatus status,
            RequestCode code,
            String message,
            @Nullable String problem,
            CsrfToken csrf,
            HttpServletRequest request) {
        var found = look(code, request);
        if (found.isEmpty()) {
            return unknown(request);
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("request", found.get());
        parameters.put("code", code.inGroups());
        parameters.put("about", name(found.get().row().about()));
        parameters.put("message", message);
        parameters.put("problem", problem == null ? "" : problem);
        parameters.put("zone", requests.zone());
        parameters.put("csrf", csrf);
        return page(status, "standing", HOME + "/" + code.inGroups(), parameters, request);
    }

    private Optional<OpenedRequest> look(RequestCode code, HttpServletRequest request) {
        asked.active();
        if (!limits.takeLook(request.getRemoteAddr())) {
            throw tooOften();
        }
        return requests.byCode(code);
    }

    private ResponseEntity<String> find(
            HttpStatus status, @Nullable String problem, CsrfToken csrf, HttpServletRequest request) {
        return page(status, "find", HOME, Map.of("problem", problem == null ? "" : problem, "csrf", csrf), request);
    }

    private ResponseEntity<String> unknown(HttpServletRequest request) {
        return page(
                HttpStatus.NOT_FOUND,
                "unopened",
                HOME,
                Map.of("id", problems.noted(request, HttpStatus.NOT_FOUND, "unknown")),
                request);
    }

    private ResponseEntity<String> form(
            HttpStatus status,
            ParentRequestForm form,
            Map<String, String> wrong,
            CsrfToken csrf,
            HttpServletRequest request) {
        var about = about(form);
        return page(
                status,
                "ask",
                HOME + "/new" + (about.isEmpty() ? "" : "?about=" + form.getAbout()),
                Map.of("form", form, "about", about.map(Item::label).orElse(""), "problems", wrong, "csrf", csrf),
                request);
    }

    private static boolean isStamped(ParentRequestForm form, District district) {
        return RequestStamp.isGood(form.getStamp(), district.slug(), form.getMessage(), Instant.now());
    }

    private Optional<Item> about(ParentRequestForm form) {
        return form.getAbout().isEmpty() ? Optional.empty() : subjects.published(form.getAbout());
    }

    private String name(@Nullable String about) {
        return about == null ? "" : subjects.published(about).map(Item::label).orElse("");
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            String template,
            String path,
            Map<String, Object> parameters,
            HttpServletRequest request) {
        return pages.page(status, asked.active(), language(request), template, template + ".title", path, parameters);
    }

    private ResponseEntity<String> seeOther(HttpServletRequest request, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(places.href(asked.active(), language(request), path)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Locale language(HttpServletRequest request) {
        return FormPlaces.languageOf(request.getRequestURI());
    }

    private static ProblemException tooOften() {
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "request-too-often");
    }
}
