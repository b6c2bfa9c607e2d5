package org.plainview.server.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json} for software and as a plain page for people. */
@Component
public final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final Words words;
    private final Templates templates;
    private final Assets assets;
    private final LocaleResolver locales;
    private final JsonMapper json;

    public ProblemWriter(Words words, Templates templates, Assets assets, LocaleResolver locales, JsonMapper json) {
        this.words = words;
        this.templates = templates;
        this.assets = assets;
        this.locales = locales;
        this.json = json;
    }

    /** Answers {@code request} with {@code problem}, in the form and language that its headers ask for. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        log(request, problem);
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var language = locales.resolveLocale(request);
        if (isForPeople(request)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(page(problem, language));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(json.writeValueAsString(document(problem, language)));
        }
    }

    /** Answers a request that failed before it had an id: gives it one, under which the log holds the failure. */
    public void fault(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        try (var ignored = RequestIdFilter.begin(response)) {
            Failures.log(failure);
            write(request, response, new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "fault"));
        }
    }

    /** Turns away a request that has no id yet: gives it one, under which the log holds it. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        try (var ignored = RequestIdFilter.begin(response)) {
            write(request, response, problem);
        }
    }

    /** As {@link #refuse}, for people in a page of the caller's own. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException problem, OwnPage page)
            throws IOException {
        try (var ignored = RequestIdFilter.begin(response)) {
            log(request, problem);
            page.write(requestId());
        }
    }

    /** The whole answer to what never became a request of the application, and so says no language that could be trusted. */
    String bare(ProblemException problem, boolean isForPeople) {
        LOG.info("{} {} ?", problem.status().value(), problem.code());
        var language = Words.LANGUAGES.getFirst();
        return isForPeople ? page(problem, language) : json.writeValueAsString(document(problem, language));
    }

    /**
     * Puts a refusal into the log that a handler tells people in a page of its own.
     *
     * @return the id of the request, under which the log holds it, for the page to say
     */
    public String noted(HttpServletRequest request, HttpStatus status, String code) {
        log(request, new ProblemException(status, code));
        return requestId();
    }

    /** Writes a page that says the id of its request. */
    public interface OwnPage {
        void write(String id) throws IOException;
    }

    /** What was asked for is not said: an address may hold the secret of a link, a query what a person typed. */
    private static void log(HttpServletRequest request, ProblemException problem) {
        LOG.info("{} {} {}", problem.status().value(), problem.code(), method(request));
    }

    private static String method(HttpServletRequest request) {
        return request.getMethod().matches("[A-Z]{3,7}") ? request.getMethod() : "?";
    }

    private static boolean isForPeople(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/api/");
    }

    private String page(ProblemException problem, Locale language) {
        var title = title(problem, language);
        var home = language.equals(Words.LANGUAGES.getFirst()) ? "/" : "/" + language.toLanguageTag() + "/";
        var frame = new Frame(
                language.toLanguageTag(),
                title,
                null,
                new Frame.Masthead("Plainview", words.say(language, "platform.tagline"), home, List.of(), null, null),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                assets.styleSheets(),
                Frame.Labels.of(words, language));
        return templates.render(
                "shared/problem.jte",
                Map.of(
                        "frame", frame,
                        "detail", detail(problem, language),
                        "reference", words.say(language, "problem.reference", requestId()),
                        "home", Frame.Link.to(words.say(language, "problem.home"), home)));
    }

    /** The problem as RFC 9457 has it, with the request's {@code id} and the {@code errors} of fields. */
    ProblemDetail document(ProblemException problem, Locale language) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), detail(problem, language));
        detail.setType(URI.create("urn:plainview:problem:" + problem.code()));
        detail.setTitle(title(problem, language));
        detail.setProperty("id", requestId());
        problem.properties().forEach(detail::setProperty);
        List<Map<String, String>> errors = problem.fields().stream()
                .map(field -> Map.of(
                        "field", field.field(),
                        "message",
                                words.say(
                                        language,
                                        "problem.field." + field.code(),
                                        field.arguments().toArray())))
                .toList();
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        return detail;
    }

    private String title(ProblemException problem, Locale language) {
        return words.say(language, "problem." + problem.code() + ".title", problem.arguments());
    }

    private String detail(ProblemException problem, Locale language) {
        return words.say(language, "problem." + problem.code() + ".detail", problem.arguments());
    }

    private static String requestId() {
        return Objects.requireNonNullElse(MDC.get(RequestIdFilter.MDC_KEY), "");
    }
}
