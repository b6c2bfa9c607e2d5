package org.plainview.server.site.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.DistrictScope;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves the public before anything else runs: no session, no security chain, no dispatcher, no database. A page is made
 * once; {@link PopularPages} answers with its bytes from then on. What is not public is passed on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SiteFilter implements Filter {
    static final String BY_PATH = "/d/";
    /** More things asked for at once than this are rare, and many: such pages are made each time. */
    private static final int MOST_FILTERS_KEPT = 2;

    private final Sites sites;
    private final PageCache cache;
    private final SitePages pages;
    private final StaticFiles files;
    private final DocumentFiles documents;
    private final FrontDoor frontDoor;
    private final FormFlood flood;
    private final Addresses addresses;
    private final Assets assets;
    private final Words words;
    private final ProblemWriter problems;
    private final MeterRegistry meters;

    SiteFilter(
            Sites sites,
            PageCache cache,
            SitePages pages,
            StaticFiles files,
            DocumentFiles documents,
            FrontDoor frontDoor,
            FormFlood flood,
            Addresses addresses,
            Assets assets,
            Words words,
            ProblemWriter problems,
            MeterRegistry meters) {
        this.sites = sites;
        this.cache = cache;
        this.pages = pages;
        this.files = files;
        this.documents = documents;
        this.frontDoor = frontDoor;
        this.flood = flood;
        this.addresses = addresses;
        this.assets = assets;
        this.words = words;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        boolean answered;
        try {
            answered = answer(request, response, request.getRequestURI());
        } catch (ProblemException refused) {
            problems.refuse(request, response, refused);
            return;
        } catch (RuntimeException failure) {
            problems.fault(request, response, failure);
            return;
        } finally {
            MDC.remove(DistrictScope.LOG_KEY);
        }
        if (!answered) {
            chain.doFilter(request, response);
        }
    }

    /** Says whether the request was for something public, and so is answered. */
    private boolean answer(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (path.startsWith(BY_PATH)) {
            return byPath(request, response, path);
        }
        if (path.startsWith(StaticFiles.ASSETS)) {
            files.asset(request, response, path);
            return true;
        }
        var host = request.getHeader("Host");
        var slug = host == null ? Optional.<String>empty() : addresses.slugOfHost(host);
        if (slug.isPresent()) {
            return byHost(request, response, slug.get(), path);
        }
        return files.application(request, response, path) || frontDoor.open(request, response, path);
    }

    /** {@code /d/<slug>/<path in the site>}. */
    private boolean byPath(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        int end = path.indexOf('/', BY_PATH.length());
        var slug = end < 0 ? path.substring(BY_PATH.length()) : path.substring(BY_PATH.length(), end);
        var site = sites.bySlug(slug);
        if (site.isEmpty()) {
            frontDoor.noDistrict(request, response, end < 0 ? "/" : path.substring(end));
        } else if (end < 0 || site.get().place().base().isEmpty()) {
            // The site's own address, where districts answer by host; else the path with its slash.
            Answer.redirect(response, site.get().place().address() + (end < 0 ? "/" : path.substring(end)));
        } else if (isAsking(path.substring(end))) {
            return isFlood(request, response, path.substring(end));
        } else {
            serve(request, response, site.get(), path.substring(end));
        }
        return true;
    }

    private boolean byHost(HttpServletRequest request, HttpServletResponse response, String slug, String path)
            throws IOException {
        var site = sites.bySlug(slug);
        if (site.isEmpty()) {
            frontDoor.noDistrict(request, response, path);
        } else if (isAsking(path)) {
            return isFlood(request, response, path);
        } else {
            serve(request, response, site.get(), path);
        }
        return true;
    }

    /** The pages of the site on which people ask something of the district: no reading of an edition, so not made here. */
    private static boolean isAsking(String path) {
        var page = path.substring(Place.prefix(language(path)).length());
        return Stream.of("/requests", "/products/requests", "/subscribe")
                .anyMatch(each -> page.equals(each) || page.startsWith(each + "/"));
    }

    /** Answers a form that comes too soon after others. The services of mail send the wishes of many readers from few addresses. */
    private boolean isFlood(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var language = language(path);
        return !isRead(request)
                && !path.substring(Place.prefix(language).length()).startsWith("/subscribe/stop/")
                && flood.refuses(request, response, language);
    }

    /** @param path in the site, beginning with a slash, not decoded */
    private void serve(HttpServletRequest request, HttpServletResponse response, Sites.Site site, String path)
            throws IOException {
        // Until the request is answered, and with it any failure of its.
        MDC.put(DistrictScope.LOG_KEY, site.district().slug());
        if (!isRead(request)) {
            throw Answer.notAllowed(response);
        }
        if (site.edition() == 0) {
            frontDoor.nothingPublished(request, response, site, path);
            return;
        }
        var query = request.getQueryString();
        boolean acceptsJson = acceptsJson(request.getHeader("Accept"));
        // Made before, and only the site had to be looked up again: no reason to read its edition.
        var known = acceptsJson ? null : cache.find(name(site, query == null ? path : path + '?' + query));
        if (known != null) {
            write(request, response, known, known.manner(), System.nanoTime());
            return;
        }
        if (documents.answer(request, response, site, path)) {
            return;
        }
        var newest = sites.holding(site);
        var past =
                AsOf.asked(Query.of(query), newest.reading(), newest.library()).orElse(null);
        if (past != null && past.edition() == 0) {
            frontDoor.nothingYet(
                    request,
                    response,
                    site,
                    path,
                    past.day(),
                    newest.reading().dayOf(newest.library().editions().getLast().publishedAt()));
            return;
        }
        var holding = past == null ? newest : sites.earlier(site, past.edition());
        var route = Route.parse(path, query, acceptsJson, holding.reading(), holding.library())
                .map(found -> past == null ? found : found.on(past.day()))
                .orElse(null);
        if (route == null) {
            if (past == null) {
                frontDoor.noPage(request, response, site, path);
            } else {
                frontDoor.noPageThen(request, response, site, path, past);
            }
            return;
        }
        var target = route.target();
        if (!isSame(target, path, query) && !(acceptsJson && isSame(route.html().target(), path, query))) {
            if (route.subject().isPassing()) {
                Answer.redirectForNow(response, site.place().base() + target);
            } else {
                Answer.redirect(response, site.place().base() + target);
            }
            return;
        }
        long start = System.nanoTime();
        var page = stored(route, target, site, holding);
        if (page == null) {
            frontDoor.noPage(request, response, site, path);
        } else {
            write(request, response, page, manner(route), start);
        }
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, Stored page, Manner manner, long start)
            throws IOException {
        Answer.write(request, response, page, HttpServletResponse.SC_OK, manner);
        page.timer().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private static PageCache.Name name(Sites.Site site, String target) {
        return new PageCache.Name(site.district().id(), site.edition(), target);
    }

    private @Nullable Stored stored(Route route, String target, Sites.Site site, Sites.Holding holding) {
        var page = route.subject() instanceof Subject.Handed handed ? handed.page() : route.subject();
        boolean kept = !(page instanceof Subject.Data data) || data.filter().size() <= MOST_FILTERS_KEPT;
        if (!kept || !manner(route).isKept()) {
            return make(route, site, holding).orElse(null);
        }
        try {
            return cache.get(
                    name(site, target), () -> make(route, site, holding).orElseThrow(NoSuchReport::new));
        } catch (NoSuchReport gone) {
            return null;
        }
    }

    private Optional<Stored> make(Route route, Sites.Site site, Sites.Holding holding) {
        var timer = Timer.builder("plainview.site.page")
                .tag("page", route.subject().getClass().getSimpleName())
                .register(meters);
        var setting = Setting.of(
                holding.reading(),
                holding.library(),
                site.place().on(route.on()),
                route.language(),
                words,
                assets.styleSheets());
        return pages.make(route, setting).map(page -> Stored.of(page, timer, manner(route)));
    }

    /** What passes no cache keeps, ours or another. */
    private static Manner manner(Route route) {
        if (route.subject() instanceof Subject.OfTwo) {
            return Manner.OF_TWO;
        }
        if (route.subject().isPassing()) {
            return Manner.ONCE;
        }
        if (route.subject() instanceof Subject.Within) {
            return Manner.WITHIN;
        }
        return route.subject() instanceof Subject.OneResource && !route.json() ? Manner.FRAMING : Manner.PAGE;
    }

    private static boolean isSame(String target, String path, @Nullable String query) {
        return query == null
                ? target.equals(path)
                : target.length() == path.length() + 1 + query.length()
                        && target.startsWith(path)
                        && target.endsWith('?' + query);
    }

    static boolean isRead(HttpServletRequest request) {
        var method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Software that asks for JSON, and not a browser, which asks for HTML first. */
    static boolean acceptsJson(@Nullable String accept) {
        return accept != null && accept.contains("application/json") && !accept.contains("text/html");
    }

    /** The language that a path begins with. */
    static Locale language(String path) {
        for (var language : Words.PUBLIC_LANGUAGES) {
            var prefix = "/" + language.toLanguageTag();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return language;
            }
        }
        return Words.PUBLIC_LANGUAGES.getFirst();
    }

    /** Leaves the making of a page that is not there, so that nothing is remembered. */
    private static final class NoSuchReport extends RuntimeException {
        NoSuchReport() {
            super("a report that was listed is not there", null, false, false);
        }
    }
}
