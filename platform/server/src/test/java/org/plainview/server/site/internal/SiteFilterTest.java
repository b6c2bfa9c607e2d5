package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.ItemKind;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.compliance.PublishedReports;
import org.plainview.server.compliance.PublishedWords;
import org.plainview.server.compliance.ReportSummary;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.PublicDocuments;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionPublished;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Editions;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.shared.Templates;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

class SiteFilterTest {
    private static final int MOST_FORMS = 3;

    private static final District ELM_CREEK = new District(
            SiteFixture.DISTRICT, "elm-creek", "Elm Creek School District", "UT", null, DistrictStatus.ACTIVE);
    private static final District QUIET = new District(
            new DistrictId(UUID.fromString("00000000-0000-4000-8000-000000000002")),
            "quiet",
            "Quiet School District",
            "UT",
            null,
            DistrictStatus.ACTIVE);

    private final Shelves shelves = new Shelves();
    private final PageCache cache = new PageCache(new PageCache.Limits(DataSize.ofMegabytes(8)), SiteFixture.METERS);
    private final Sites sites = sites(false);
    private final SiteFilter filter = filter(sites, false);

    private Sites sites(boolean byHost) {
        return new Sites(
                new FixedDistricts(),
                shelves,
                new NoReports(),
                new NoWords(),
                new NoDocuments(),
                TreeMap::new,
                new FixedAddresses(byHost),
                new ComparableDistricts(new NobodyCompared(), new NobodyCompared()));
    }

    /** No district here agreed to be compared, and so nobody asks across districts. */
    private static final class NobodyCompared implements ComparableMapper, AcrossDistricts {
        @Override
        public void agree(int edition, String name, String language, String state) {
            throw new AssertionError();
        }

        @Override
        public void disagree() {
            throw new AssertionError();
        }

        @Override
        public <T> T call(String reason, Function<JdbcClient, T> work) {
            throw new AssertionError(reason);
        }
    }

    private SiteFilter filter(Sites of, boolean byHost) {
        var assets = new Assets();
        var addresses = new FixedAddresses(byHost);
        var templates = new Templates();
        var problems = new ProblemWriter(
                SiteFixture.WORDS, templates, assets, new AcceptHeaderLocaleResolver(), JsonMapper.shared());
        return new SiteFilter(
                of,
                cache,
                SiteFixture.PAGES,
                new StaticFiles(assets, SiteFixture.METERS),
                new DocumentFiles(new NoDocuments()),
                new FrontDoor(
                        new FixedDistricts(),
                        addresses,
                        assets,
                        SiteFixture.WORDS,
                        SiteFixture.PAGES,
                        problems,
                        SiteFixture.METERS),
                new FormFlood(new FormFlood.Limits(MOST_FORMS), SiteFixture.WORDS, SiteFixture.METERS),
                addresses,
                assets,
                SiteFixture.WORDS,
                problems,
                SiteFixture.METERS);
    }

    private static MockHttpServletRequest request(String method, String target) {
        int question = target.indexOf('?');
        var request = new MockHttpServletRequest(method, question < 0 ? target : target.substring(0, question));
        if (question >= 0) {
            request.setQueryString(target.substring(question + 1));
        }
        request.addHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return request;
    }

    private MockHttpServletResponse get(String target) throws ServletException, IOException {
        return answer(request("GET", target));
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        assertThat(chain.getRequest()).as("passed on").isNull();
        return response;
    }

    @Test
    void aPageComesWithEverythingThatAReaderAndACacheNeed() throws Exception {
        var page = get("/d/elm-creek/data/bus-card");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("Bus card number");
        assertThat(page.getContentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("public, max-age=60, stale-while-revalidate=600");
        assertThat(page.getHeader("Vary")).contains("Accept-Encoding", "Accept");
        assertThat(page.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getCookies()).isEmpty();
    }

    @Test
    void thePlatformServesTheSchemas() throws Exception {
        var schema = get("/schemas/student-data-1.json");

        assertThat(schema.getContentType()).isEqualTo("application/schema+json");
        assertThat(schema.getContentAsString(StandardCharsets.UTF_8)).contains("/schemas/student-data-1.json\"");
        assertThat(get("/schemas/record-1.json").getStatus()).isEqualTo(200);
    }

    @Test
    void onlyWhatIsMadeForOtherSitesMayBeFramedByThem() throws Exception {
        for (int again = 0; again < 2; again++) {
            assertThat(get("/d/elm-creek/embed/card").getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors *", "form-action 'none'", "default-src 'none'");
            assertThat(get("/d/elm-creek/products").getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'");
        }
        assertThat(get("/d/elm-creek/embed/card").getCookies()).isEmpty();
    }

    @Test
    void anotherSiteIsAskedOnlyOnThePageThatShowsIt() throws Exception {
        for (int again = 0; again < 2; again++) {
            assertThat(get("/d/elm-creek/resources").getHeader("Content-Security-Policy"))
                    .doesNotContain("frame-src");
            assertThat(get("/d/elm-creek/resources/guide").getHeader("Content-Security-Policy"))
                    .endsWith("frame-src https:");
        }
    }

    /** What a reader chose is the reader's own. */
    @Test
    void nobodyKeepsAPageAboutAChild() throws Exception {
        long before = cache.size();

        var page = get("/d/elm-creek/my-child?grade=02");
        var form = get("/d/elm-creek/my-child?school=&grade=02&program=");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getCookies()).isEmpty();
        assertThat(form.getStatus()).isEqualTo(302);
        assertThat(form.getHeader("Location")).isEqualTo("/d/elm-creek/my-child?grade=02");
        assertThat(form.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(cache.size()).isEqualTo(before);
        assertThat(get("/d/elm-creek/search?q=custody").getHeader("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(cache.size()).isEqualTo(before);
        assertThat(get("/d/elm-creek/my-child").getHeader("Cache-Control")).startsWith("public");
    }

    @Test
    void whoTakesGzipGetsTheSameBytesSmaller() throws Exception {
        var request = request("GET", "/d/elm-creek/data");
        request.addHeader("Accept-Encoding", "gzip, deflate, br");

        var compressed = answer(request);

        assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
        var bytes = compressed.getContentAsByteArray();
        assertThat(compressed.getContentLength()).isEqualTo(bytes.length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(in.readAllBytes()).isEqualTo(get("/d/elm-creek/data").getContentAsByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br;q=1.0, gzip;q=0"})
    void whoRefusesGzipGetsNone(String encodings) throws Exception {
        var request = request("GET", "/d/elm-creek/");
        request.addHeader("Accept-Encoding", encodings);

        assertThat(answer(request).getHeader("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void whoHasThePageIsToldSoInNoBytes(String encodings) throws Exception {
        var first = request("GET", "/d/elm-creek/");
        first.addHeader("Accept-Encoding", encodings);
        var again = request("GET", "/d/elm-creek/");
        again.addHeader("Accept-Encoding", encodings);
        again.addHeader("If-None-Match", String.valueOf(answer(first).getHeader("ETag")));

        var unchanged = answer(again);

        assertThat(unchanged.getStatus()).isEqualTo(304);
        assertThat(unchanged.getContentAsByteArray()).isEmpty();
        assertThat(unchanged.getHeader("ETag")).isNotNull();
    }

    @Test
    void theFeedIsCachedAsAPageIs() throws Exception {
        var first = get("/d/elm-creek/changes.atom");
        var request = request("GET", "/d/elm-creek/changes.atom");
        request.addHeader("If-None-Match", String.valueOf(first.getHeader("ETag")));

        assertThat(first.getContentType()).isEqualTo("application/atom+xml;charset=utf-8");
        assertThat(first.getHeader("Cache-Control")).startsWith("public, max-age=60");
        assertThat(answer(request).getStatus()).isEqualTo(304);
        assertThat(get("/d/elm-creek/changes.atom.json").getHeader("Location")).isEqualTo("/d/elm-creek/changes.atom");
    }

    @Test
    void aDayOfThePastIsAPageLikeOthers() throws Exception {
        var past = get("/d/elm-creek/data?grade=02&on=2026-11-01");
        int asked = shelves.asked.get();

        assertThat(past.getStatus()).isEqualTo(200);
        assertThat(past.getHeader("Cache-Control")).startsWith("public");
        assertThat(past.getContentAsString(StandardCharsets.UTF_8)).contains("(edition 1)", "noindex");
        assertThat(get("/d/elm-creek/data?grade=02&on=2026-11-01").getContentAsByteArray())
                .isEqualTo(past.getContentAsByteArray());
        assertThat(get("/d/elm-creek/data?grade=02").getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("(edition 1)", "noindex");
        assertThat(shelves.asked.get()).isEqualTo(asked);
        assertThat(get("/d/elm-creek/data?on=2026-11-01&grade=02").getHeader("Location"))
                .isEqualTo("/d/elm-creek/data?grade=02&on=2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2099-01-01", "2026-02-30", "yesterday", "", "2026-11-1", "99999-01-01"})
    void aDayOnWhichTodaysPageStoodIsTodaysPage(String day) throws Exception {
        assertThat(get("/d/elm-creek/data?grade=02&on=" + day).getHeader("Location"))
                .isEqualTo("/d/elm-creek/data?grade=02");
        assertThat(get("/d/elm-creek/?on=" + day).getHeader("Location")).isEqualTo("/d/elm-creek/");
    }

    @Test
    void whatHasNoPastIsAskedForAsItStands() throws Exception {
        for (var path : List.of(
                "/changes.atom",
                "/open-data/keys.json",
                "/open-data/edition-1.json",
                "/.well-known/student-data.json")) {
            assertThat(get("/d/elm-creek" + path + "?on=2026-11-01").getHeader("Location"))
                    .isEqualTo("/d/elm-creek" + path);
        }
    }

    @Test
    void aDayBeforeTheFirstEditionSaysSo() throws Exception {
        var before = get("/d/elm-creek/data?on=2026-10-31");

        assertThat(before.getStatus()).isEqualTo(404);
        assertThat(before.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(before.getContentAsString(StandardCharsets.UTF_8))
                .contains("Nothing was published yet on October 31, 2026", "published on November 1, 2026")
                .contains("/d/elm-creek/editions/1");
        assertThat(get("/d/elm-creek/es/?on=1899-01-01").getContentAsString(StandardCharsets.UTF_8))
                .contains("El 1 de enero de 1899 todavía no");
    }

    @Test
    void whatWasNotThereOnADaySaysSo() throws Exception {
        var missing = SiteFixture.record().elements().list().getFirst().key();

        var page = get("/d/elm-creek/data/" + missing + "?on=2026-11-01");

        assertThat(get("/d/elm-creek/data/" + missing).getStatus()).isEqualTo(200);
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("There was no such page on November 1, 2026", "/d/elm-creek/?on=2026-11-01");
    }

    @Test
    void nobodyKeepsWhatAReaderAsksOfThePast() throws Exception {
        long before = cache.size();

        for (var target : List.of("/my-child?grade=02&on=2026-11-01", "/search?q=custody&on=2026-11-01")) {
            var page = get("/d/elm-creek" + target);
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        }
        var form = get("/d/elm-creek/my-child?on=2026-11-01&school=&grade=02");

        assertThat(form.getStatus()).isEqualTo(302);
        assertThat(form.getHeader("Location")).isEqualTo("/d/elm-creek/my-child?grade=02&on=2026-11-01");
        assertThat(cache.size()).isEqualTo(before);
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        var head = answer(request("HEAD", "/d/elm-creek/"));

        assertThat(head.getContentAsByteArray()).isEmpty();
        assertThat(head.getContentLength()).isEqualTo(get("/d/elm-creek/").getContentAsByteArray().length);
    }

    @Test
    void nothingCanBeSentToASite() throws Exception {
        var refused = answer(request("POST", "/d/elm-creek/data"));

        assertThat(refused.getStatus()).isEqualTo(405);
        assertThat(refused.getHeader("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void softwareGetsJsonAtTheAddressOfThePage() throws Exception {
        var request = new MockHttpServletRequest("GET", "/d/elm-creek/data");
        request.addHeader("Accept", "application/json");

        var json = answer(request);

        assertThat(json.getContentType()).isEqualTo("application/json");
        assertThat(json.getContentAsByteArray())
                .isEqualTo(get("/d/elm-creek/data.json").getContentAsByteArray());
    }

    @Test
    void whatIsAlmostRightIsSentToItsOneAddress() throws Exception {
        assertThat(get("/d/elm-creek").getHeader("Location")).isEqualTo("https://example.org/d/elm-creek/");
        assertThat(get("/d/elm-creek/data?category=&grade=02").getHeader("Location"))
                .isEqualTo("/d/elm-creek/data?grade=02");
        assertThat(get("/d/elm-creek/es").getHeader("Location")).isEqualTo("/d/elm-creek/es/");
    }

    @Test
    void junkCannotFillTheCache() throws Exception {
        get("/d/elm-creek/");
        long before = cache.size();
        for (int i = 0; i < 50; i++) {
            assertThat(get("/d/elm-creek/junk-" + i).getStatus()).isEqualTo(404);
            assertThat(get("/d/elm-creek/data/junk-" + i).getStatus()).isEqualTo(404);
            assertThat(get("/d/elm-creek/?junk=" + i).getStatus()).isEqualTo(301);
            assertThat(get("/d/elm-creek/data?category=junk-" + i).getStatus()).isEqualTo(301);
            assertThat(get("/d/no-district-" + i + "/").getStatus()).isEqualTo(404);
        }
        get("/d/elm-creek/data?category=transportation&grade=02&required=no");

        assertThat(cache.size()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsSaidPlainlyAndNotKept() throws Exception {
        var missing = get("/d/elm-creek/es/nada");

        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(missing.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(missing.getContentAsString(StandardCharsets.UTF_8)).contains("Aquí no hay ninguna página");
        assertThat(missing.getContentAsByteArray().length).isLessThan(4_000);
    }

    @Test
    void aNewEditionIsSeenAtOnce() throws Exception {
        assertThat(get("/d/elm-creek/data/birth-date").getStatus()).isEqualTo(200);

        shelves.publish(SiteFixture.record().without(ItemKind.ELEMENT, SiteFixture.key("birth-date")));
        sites.published(new EditionPublished(SiteFixture.DISTRICT, 3));
        cache.published(new EditionPublished(SiteFixture.DISTRICT, 3));

        assertThat(get("/d/elm-creek/data/birth-date").getStatus()).isEqualTo(404);
        assertThat(get("/d/elm-creek/").getContentAsString(StandardCharsets.UTF_8))
                .contains("Edition 3");
    }

    @Test
    void aPopularPageIsMadeOnce() throws Exception {
        get("/d/elm-creek/");
        int asked = shelves.asked.get();
        for (int i = 0; i < 100; i++) {
            get("/d/elm-creek/");
        }

        assertThat(shelves.asked.get()).isEqualTo(asked);
    }

    @Test
    void aSiteThatIsLookedUpAgainNeedsNoEditionForAPageThatIsKnown() throws Exception {
        var made = get("/d/elm-creek/data");
        int asked = shelves.asked.get();
        var forgetful = filter(sites(false), false);
        var response = new MockHttpServletResponse();

        forgetful.doFilter(request("GET", "/d/elm-creek/data"), response, new MockFilterChain());

        assertThat(response.getContentAsByteArray()).isEqualTo(made.getContentAsByteArray());
        assertThat(response.getHeader("ETag")).isEqualTo(made.getHeader("ETag"));
        assertThat(shelves.asked.get()).as("only which edition is the newest").isEqualTo(asked + 1);
    }

    @Test
    void formUponFormFromOneAddressIsNotRead() throws Exception {
        for (int i = 0; i < MOST_FORMS; i++) {
            assertThat(isPassedOn(form("192.0.2.1", "/d/elm-creek/requests/new")))
                    .isTrue();
        }

        var refused = answer(form("192.0.2.1", "/d/quiet/es/requests/new"));

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("Acaban de llegar muchos formularios");
        assertThat(isPassedOn(form("192.0.2.2", "/d/elm-creek/requests/new"))).isTrue();
        assertThat(isPassedOn(request("GET", "/d/elm-creek/requests/new"))).isTrue();
        assertThat(isPassedOn(form("192.0.2.1", "/d/elm-creek/subscribe/stop/secret")))
                .as("one of many readers of one mail service stops letters")
                .isTrue();
    }

    private static MockHttpServletRequest form(String address, String target) {
        var request = request("POST", target);
        request.setRemoteAddr(address);
        return request;
    }

    private boolean isPassedOn(MockHttpServletRequest request) throws ServletException, IOException {
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    /** Caches of editions are bounded by it. */
    @Test
    void anEditionKnowsThatItTakesMoreMemoryThanItsJson() {
        var edition = shelves.current(SiteFixture.DISTRICT).orElseThrow();

        assertThat(edition.memory()).isBetween(2 * edition.canonicalJson().length, 3 * edition.canonicalJson().length);
    }

    @Test
    void aFaultIsSaidWithAReferenceAndWithoutDetails() throws Exception {
        shelves.broken = true;

        var fault = get("/d/elm-creek/");

        assertThat(fault.getStatus()).isEqualTo(500);
        assertThat(fault.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(fault.getContentAsString(StandardCharsets.UTF_8))
                .contains("quote the reference")
                .doesNotContain("IllegalState", "out of order");
    }

    @Test
    void aDistrictThatHasNotPublishedSaysSo() throws Exception {
        assertThat(get("/d/quiet/").getContentAsString(StandardCharsets.UTF_8))
                .contains("Quiet School District has not published yet");
        assertThat(get("/d/quiet/data").getHeader("Location")).isEqualTo("/d/quiet/");
    }

    @Test
    void districtsAnswerByHostWhereThatIsTheirAddress() throws Exception {
        var hosts = filter(sites(true), true);
        var request = request("GET", "/data/bus-card");
        request.addHeader("Host", "elm-creek.example.org");
        var response = new MockHttpServletResponse();

        hosts.doFilter(request, response, new MockFilterChain());

        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"/sharing/transtrack\"");
    }

    @Test
    void searchEnginesFindEveryDistrictAndNothingPrivate() throws Exception {
        var robots = get("/robots.txt");
        var index = get("/sitemap.xml");

        assertThat(robots.getContentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(robots.getContentAsString().lines())
                .startsWith("User-agent: *")
                .contains("Disallow: /console", "Disallow: /api/", "Disallow: /login")
                .contains("Disallow: /d/*/es/my-child?", "Disallow: /d/*/search?")
                .endsWith("Sitemap: https://example.org/sitemap.xml");
        assertThat(index.getContentType()).isEqualTo("application/xml;charset=utf-8");
        assertThat(SitemapTest.texts(ChangesFeedTest.parse(index.getContentAsByteArray()), "loc"))
                .contains("https://example.org/d/elm-creek/sitemap.xml");
        // On a shared host there is one such file only.
        assertThat(get("/d/elm-creek/robots.txt").getStatus()).isEqualTo(404);
    }

    @Test
    void aDistrictWithAHostOfItsOwnSpeaksForIt() throws Exception {
        var hosts = filter(sites(true), true);
        var request = request("GET", "/robots.txt");
        request.addHeader("Host", "elm-creek.example.org");
        var response = new MockHttpServletResponse();

        hosts.doFilter(request, response, new MockFilterChain());

        assertThat(response.getContentAsString().lines())
                .contains("Disallow: /my-child?", "Disallow: /es/search?")
                .endsWith("Sitemap: https://elm-creek.example.org/sitemap.xml");
    }

    @Test
    void thePlatformHasAFrontPage() throws Exception {
        assertThat(get("/").getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "Elm Creek School District", "https://example.org/d/elm-creek/", "/signup", "/login/elm-creek");
        assertThat(get("/es/").getContentAsString(StandardCharsets.UTF_8)).contains("Busque su distrito");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/login/elm-creek", "/signup", "/actuator/health", "/openapi.json", "/d"})
    void whatIsNotPublicIsPassedOn(String target) throws Exception {
        var chain = new MockFilterChain();

        filter.doFilter(request("GET", target), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/../application.yaml", "/assets/%2e%2e/application.yaml", "/assets/", "/assets/none.css"
            })
    void onlyAssetsAreHandedOut(String target) throws Exception {
        assertThat(get(target).getStatus()).isEqualTo(404);
    }

    private static final class Shelves implements Editions {
        private final AtomicInteger asked = new AtomicInteger();
        private boolean broken;
        private SiteFixture.Shelf shelf = SiteFixture.shelf(SiteFixture.record());

        void publish(DistrictRecord record) {
            shelf = new SiteFixture.Shelf(SiteFixture.edition(record, 3), List.of(shelf.newest()));
        }

        @Override
        public int newest(DistrictId district) {
            asked.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("out of order");
            }
            return district.equals(SiteFixture.DISTRICT) ? shelf.newest().number() : 0;
        }

        @Override
        public Optional<Edition> current(DistrictId district) {
            asked.incrementAndGet();
            return district.equals(SiteFixture.DISTRICT) ? Optional.of(shelf.newest()) : Optional.empty();
        }

        @Override
        public Optional<Edition> find(DistrictId district, int number) {
            return shelf.edition(number);
        }

        @Override
        public List<EditionSummary> list(DistrictId district) {
            return shelf.editions();
        }
    }

    private record NoWords() implements PublishedWords {
        @Override
        public PackWords of(DistrictId district, int edition, String language) {
            return PackWords.none(language);
        }

        @Override
        public PackWords now(String language) {
            throw new AssertionError();
        }
    }

    private record NoReports() implements PublishedReports {
        @Override
        public List<ReportSummary> list(DistrictId district, int edition, String language) {
            return List.of();
        }

        @Override
        public Optional<PublishedReport> find(
                DistrictId district, int edition, String plugin, String report, String language) {
            return Optional.empty();
        }
    }

    private static final class FixedDistricts implements Districts {
        @Override
        public Optional<District> bySlug(String slug) {
            return search("", 9).stream()
                    .filter(each -> each.slug().equals(slug))
                    .findFirst();
        }

        @Override
        public Optional<District> byId(DistrictId id) {
            return search("", 9).stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public List<District> search(String words, int limit) {
            return List.of(ELM_CREEK, QUIET);
        }

        @Override
        public void add(District district) {
            throw new UnsupportedOperationException();
        }
    }

    private record FixedAddresses(boolean byHost) implements Addresses {
        @Override
        public String platform() {
            return "https://example.org";
        }

        @Override
        public String of(District district) {
            return byHost ? "https://" + district.slug() + ".example.org" : "https://example.org/d/" + district.slug();
        }

        @Override
        public Optional<String> slugOfHost(String host) {
            return byHost && host.endsWith(".example.org")
                    ? Optional.of(host.substring(0, host.indexOf('.')))
                    : Optional.empty();
        }
    }

    private static final class NoDocuments implements PublicDocuments {
        @Override
        public Optional<Document> find(DistrictId district, DocumentHash hash) {
            return Optional.empty();
        }

        @Override
        public Optional<String> text(DistrictId district, DocumentHash hash) {
            return Optional.empty();
        }

        @Override
        public byte[] part(DistrictId district, DocumentHash hash, long from, int length) {
            throw new IllegalArgumentException(hash + " is not public");
        }
    }
}
