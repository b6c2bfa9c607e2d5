package org.plainview.server.site.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.Districts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The platform's front page, and the pages that say that nothing is to be seen at an address. */
@Component
final class FrontDoor {
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_QUERY = 100;
    private static final String SITEMAP = new Subject.Sitemap(0).path();
    /** More than there are school districts in the United States, and fewer than a list of sitemaps may hold. */
    private static final int MOST_DISTRICTS = 30_000;

    private final Districts districts;
    private final Addresses addresses;
    private final Assets assets;
    private final Words words;
    private final SitePages pages;
    private final ProblemWriter problems;
    private final Timer timer;
    /** The front page as everyone sees it who searches for nothing, a page a language. */
    private final Cache<Locale, Stored> front = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private final Cache<String, Stored> forSoftware = Caffeine.newBuilder()
            .maximumSize(2L + Schemas.values().length)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    FrontDoor(
            Districts districts,
            Addresses addresses,
            Assets assets,
            Words words,
            SitePages pages,
            ProblemWriter problems,
            MeterRegistry meters) {
        this.districts = districts;
        this.addresses = addresses;
        this.assets = assets;
        this.words = words;
        this.pages = pages;
        this.problems = problems;
        this.timer =
                Timer.builder("plainview.site.page").tag("page", "Platform").register(meters);
    }

    /** Answers a request for the front page or for what the platform says to software; says whether this was one. */
    boolean open(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (isForSoftware(path)) {
            if (!SiteFilter.isRead(request)) {
                throw Answer.notAllowed(response);
            }
            var file = forSoftware.get(path, each -> Stored.of(forSoftware(each), timer));
            Answer.write(request, response, file, HttpServletResponse.SC_OK, Manner.PAGE);
            return true;
        }
        var language = SiteFilter.language(path);
        var home = Place.prefix(language) + "/";
        if (!path.equals(home) && !(path + "/").equals(home)) {
            return false;
        }
        if (!SiteFilter.isRead(request)) {
            throw Answer.notAllowed(response);
        } else if (!path.equals(home)) {
            Answer.redirect(response, home);
        } else {
            long start = System.nanoTime();
            var query = query(request.getParameter("q"));
            var page = query.isEmpty()
                    ? front.get(language, each -> Stored.of(front(each, ""), timer))
                    : Stored.of(front(language, query), timer);
            Answer.write(
                    request, response, page, HttpServletResponse.SC_OK, query.isEmpty() ? Manner.FRONT : Manner.ONCE);
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
        return true;
    }

    private static boolean isForSoftware(String path) {
        return path.equals(Robots.PATH)
                || path.equals(SITEMAP)
                || Schemas.byPath(path).isPresent();
    }

    private Page forSoftware(String path) {
        var schema = Schemas.byPath(path);
        if (schema.isPresent()) {
            return SitePages.page(Schemas.TYPE, schema.get().text(addresses.platform()));
        }
        return path.equals(Robots.PATH)
                ? SitePages.page(SitePages.TEXT, Robots.ofPlatform(addresses.platform()))
                : new Page(
                        SitePages.XML,
                        Sitemap.index(districts.search("", MOST_DISTRICTS).stream()
                                .map(district -> addresses.of(district) + SITEMAP)));
    }

    private static String query(@Nullable String asked) {
        var query = asked == null ? "" : asked.strip();
        return query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    }

    private Page front(Locale language, String query) {
        var found = districts.search(query, MOST_FOUND);
        var home = Place.prefix(language) + "/";
        return pages.html(
                "front",
                new FrontPage(
                        frame(language, say(language, "platform.title"), say(language, "platform.description"), "/"),
                        key -> say(language, "platform." + key),
                        query,
                        query.isEmpty() ? null : say(language, "platform.found", found.size(), query),
                        found.stream()
                                .map(district -> entry(district, language))
                                .toList(),
                        home,
                        "/signup"));
    }

    private FrontPage.Entry entry(District district, Locale language) {
        return new FrontPage.Entry(
                district.name(),
                say(language, "state." + district.state()),
                addresses.of(district) + Place.prefix(language) + "/",
                "/login/" + district.slug(),
                say(language, "platform.sign-in-to", district.name()));
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    /** @param path in the platform, without language; null where the page has no address in other languages */
    private Frame frame(Locale language, String title, @Nullable String description, @Nullable String path) {
        var prefix = Place.prefix(language);
        var languages = path == null
                ? List.<Link>of()
                : Words.PUBLIC_LANGUAGES.stream()
                        .map(each -> new Link(
                                say(each, "frame.own-name"),
                                Place.prefix(each) + path,
                                each.toLanguageTag(),
                                each.equals(language)))
                        .toList();
        return new Frame(
                language.toLanguageTag(),
                title,
                description,
                new Frame.Masthead("Plainview", say(language, "platform.tagline"), prefix + "/", List.of(), null, null),
                path == null ? null : addresses.platform() + prefix + path,
                null,
                List.of(),
                languages,
                List.of(Link.to(say(language, "platform.sign-up"), "/signup")),
                List.of(say(language, "site.foot.promise")),
                assets.styleSheets(),
                Frame.Labels.of(words, language));
    }

    /**
     * There is no district with that name in its address.
     *
     * @param path in the site that is not there
     */
    void noDistrict(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var language = SiteFilter.language(path);
        var page = new PlainPage(
                frame(language, say(language, "platform.no-district.title"), null, null),
                say(language, "platform.no-district.title"),
                List.of(say(language, "platform.no-district.text")),
                List.of(Link.to(
                        say(language, "platform.to-front"), addresses.platform() + Place.prefix(language) + "/")));
        notFound(request, response, language, page);
    }

    /** The district is there but has no such page. */
    void noPage(HttpServletRequest request, HttpServletResponse response, Sites.Site site, String path)
            throws IOException {
        var language = SiteFilter.language(path);
        var sections = Stream.of("data", "sharing", "changes", "open-data")
                .map(page ->
                        Link.to(say(language, "site.nav." + page), site.place().href(language, "/" + page)))
                .toList();
        var page = new PlainPage(
                plain(language, say(language, "site.no-page.title"), site, sections),
                say(language, "site.no-page.title"),
                List.of(say(language, "site.no-page.text")),
                List.of(
                        Link.to(say(language, "site.home.title"), site.place().href(language, "/")),
                        Link.to(say(language, "site.data.title"), site.place().href(language, "/data")),
                        Link.to(say(language, "site.ask.changes"), site.place().href(language, "/changes"))));
        notFound(request, response, language, page);
    }

    /** The district had no such page on a day of the past. */
    void noPageThen(HttpServletRequest request, HttpServletResponse response, Sites.Site site, String path, AsOf past)
            throws IOException {
        var language = SiteFilter.language(path);
        var title = say(language, "site.past.no-page.title", date(language, past.day()));
        then(
                request,
                response,
                site,
                path,
                title,
                say(language, "site.past.no-page.text", past.edition()),
                Link.to(
                        say(language, "site.past.home", date(language, past.day())),
                        site.place().on(past.day()).href(language, "/")));
    }

    /** The district had not published anything yet on a day of the past. */
    void nothingYet(
            HttpServletRequest request,
            HttpServletResponse response,
            Sites.Site site,
            String path,
            LocalDate day,
            LocalDate first)
            throws IOException {
        var language = SiteFilter.language(path);
        then(
                request,
                response,
                site,
                path,
                say(language, "site.past.nothing.title", date(language, day)),
                say(language, "site.past.nothing.text", date(language, first)),
                Link.to(say(language, "site.changes.edition", 1), site.place().href(language, "/editions/1")));
    }

    private void then(
            HttpServletRequest request,
            HttpServletResponse response,
            Sites.Site site,
            String path,
            String title,
            String text,
            Link then)
            throws IOException {
        var language = SiteFilter.language(path);
        var page = new PlainPage(
                plain(language, title, site, List.of()),
                title,
                List.of(text),
                List.of(
                        then,
                        Link.to(
                                say(language, "site.past.now-home"),
                                site.place().href(language, "/"))));
        notFound(request, response, language, page);
    }

    private String date(Locale language, LocalDate day) {
        return new Voice(words, language, language.toLanguageTag()).date(day);
    }

    /** The district is there and has not published anything yet. */
    void nothingPublished(HttpServletRequest request, HttpServletResponse response, Sites.Site site, String path)
            throws IOException {
        var language = SiteFilter.language(path);
        var home = Place.prefix(language) + "/";
        if (!path.equals(home)) {
            Answer.redirectForNow(response, site.place().href(language, "/"));
            return;
        }
        var title = say(language, "site.unpublished.title", site.district().name());
        var page = new PlainPage(
                plain(language, title, site, List.of()),
                title,
                List.of(say(language, "site.unpublished.text"), say(language, "site.unpublished.later")),
                List.of(Link.to(
                        say(language, "platform.to-front"), addresses.platform() + Place.prefix(language) + "/")));
        Answer.write(
                request, response, Stored.of(pages.html("plain", page), timer), HttpServletResponse.SC_OK, Manner.ONCE);
    }

    /** A page of a district about which nothing more is known than its name. In another language it is the front page. */
    private Frame plain(Locale language, String title, Sites.Site site, List<Link> sections) {
        var languages = Words.PUBLIC_LANGUAGES.stream()
                .map(each -> new Link(
                        say(each, "frame.own-name"),
                        site.place().href(each, "/"),
                        each.toLanguageTag(),
                        each.equals(language)))
                .toList();
        return new Frame(
                language.toLanguageTag(),
                title,
                null,
                new Frame.Masthead(
                        site.district().name(),
                        say(language, "site.tagline"),
                        site.place().href(language, "/"),
                        sections,
                        null,
                        null),
                null,
                null,
                List.of(),
                languages,
                List.of(Link.to(
                        say(language, "site.foot.sign-in"),
                        addresses.platform() + "/login/" + site.place().slug())),
                List.of(say(language, "site.foot.promise")),
                assets.styleSheets(),
                Frame.Labels.of(words, language));
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response, Locale language, PlainPage page)
            throws IOException {
        var problem = new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        if (SiteFilter.acceptsJson(request.getHeader("Accept"))) {
            problems.refuse(request, response, problem);
            return;
        }
        problems.refuse(
                request,
                response,
                problem,
                id -> Answer.write(
                        request,
                        response,
                        Stored.of(pages.html("plain", page.with(say(language, "problem.reference", id))), timer),
                        HttpServletResponse.SC_NOT_FOUND,
                        Manner.ONCE));
    }
}
