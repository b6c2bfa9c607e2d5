package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.page;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionFiles;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Identifiability;
import org.plainview.record.ItemKind;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.Sentences;
import org.plainview.record.Source;
import org.plainview.record.Translated;
import org.plainview.record.json.RecordJson;
import org.plainview.server.publishing.Withheld;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Words;
import tools.jackson.databind.json.JsonMapper;

class SitePagesTest {
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");
    private static final String BASE = "/d/elm-creek";
    private static final int FIRST_VIEW = 30_000;

    static Stream<String> everyPage() {
        return Stream.of(
                        "/",
                        "/data",
                        "/data?category=transportation",
                        "/data?school=lincoln&grade=02&program=after-school&sensitivity=confidential&required=no",
                        "/data/bus-card",
                        "/data/birth-date",
                        "/sharing",
                        "/sharing/transtrack",
                        "/sharing/state-board",
                        "/compare",
                        "/compare/oak-hill",
                        "/sharing/transtrack/compare/oak-hill",
                        "/products",
                        "/products?status=denied",
                        "/products/rider",
                        "/products/signs",
                        "/use",
                        "/who",
                        "/policies",
                        "/policies/transport-policy",
                        "/policies/transport-rule",
                        "/policies/transport-policy/versions/transport-2020",
                        "/policies/transport-policy/compare?from=transport-2020&to=transport-2024",
                        "/policies/transport-policy/compare?from=transport-2024&to=transport-2030",
                        "/guide",
                        "/guide?on=2026-11-01",
                        "/rights",
                        "/search",
                        "/search?q=bus+card",
                        "/my-child",
                        "/my-child?grade=02&program=after-school",
                        "/safeguards",
                        "/retention",
                        "/collections",
                        "/notices",
                        "/notices/rights",
                        "/incidents",
                        "/questions",
                        "/resources",
                        "/resources/guide",
                        "/changes",
                        "/changes?up-to=1",
                        "/changes?from=1&to=2",
                        "/?on=2026-11-01",
                        "/data?category=transportation&on=2026-11-01",
                        "/sharing/transtrack?on=2026-11-01",
                        "/policies/transport-policy/compare?from=transport-2020&to=transport-2024&on=2026-11-01",
                        "/my-child?grade=02&on=2026-11-01",
                        "/search?q=bus&on=2026-11-01",
                        "/changes?on=2026-11-01",
                        "/open-data?on=2026-11-01",
                        "/editions/1",
                        "/editions/2",
                        "/editions/verify",
                        "/editions/verify?on=2026-11-01",
                        "/open-data",
                        "/reports",
                        "/reports/state-utah/dictionary")
                .flatMap(target -> Stream.of(target, "/es" + target));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aPageIsCompleteAndAlwaysTheSame(String target) {
        var once = text(record(), target);
        var again = text(record(), target);

        assertThat(once).isEqualTo(again);
        assertThat(once)
                .startsWith("<!doctype html>")
                .contains("<h1", "<title>", "rel=\"canonical\"", "og:title", "aria-current", "</html>")
                .contains("\"@context\":\"https://schema.org\"");
        var shown = withoutData(once);
        assertThat(shown).doesNotContain("<script>", "style=\"", "http://", "null");
        assertThat(shown.contains("<script"))
                .as("a script, in a file of its own")
                .isEqualTo(script(target).flatMap(new Assets()::script).isPresent());
        assertThat(once)
                .contains(
                        target.startsWith("/es") ? "<html lang=\"es\" dir=\"ltr\">" : "<html lang=\"en\" dir=\"ltr\">");
    }

    private static Optional<String> script(String target) {
        return switch (target.replaceFirst("^/es", "").replaceFirst("\\?.*", "")) {
            case "/", "/search" -> Optional.of("suggest.js");
            case "/who" -> Optional.of("flow.js");
            case "/editions/verify" -> Optional.of(VerifyPage.SCRIPT);
            default -> Optional.empty();
        };
    }

    /** Without what it says to search engines, which no browser runs, and which no tag can end. */
    static String withoutData(String html) {
        return html.replaceAll("<script type=\"application/ld\\+json\">[^<]*</script>", "");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aPageIsAlsoJson(String target) {
        int question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        var json = (path.endsWith("/") ? path + "index" : path) + ".json"
                + (question < 0 ? "" : target.substring(question));

        var page = page(record(), json).orElseThrow();

        assertThat(page.type()).isEqualTo("application/json");
        assertThat(JsonMapper.shared().readTree(page.bytes()).isObject()).isTrue();
    }

    @Test
    void noLinkLeadsNowhere() {
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/", "/es/"));
        while (!waiting.isEmpty()) {
            var target = waiting.poll();
            if (!seen.add(target)) {
                continue;
            }
            var found = page(record(), target);
            assertThat(found).as(target).isPresent();
            if (found.get().type().startsWith("text/html")) {
                links(new String(found.get().bytes(), StandardCharsets.UTF_8)).forEach(waiting::add);
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(40)
                .contains("/data/bus-card", "/es/sharing/transtrack", "/open-data/keys.json");
    }

    /** What a page says of the day that it shows, in the language of its address. */
    private static String pastNotice(String target) {
        var language = SiteFilter.language(target);
        return SiteFixture.WORDS.say(
                language, "site.past.notice", Sentences.in(language).date(LocalDate.of(2026, 11, 1)), 1);
    }

    @Test
    void whoIsOnADayOfThePastStaysThere() {
        var day = "on=2026-11-01";
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/?" + day));
        while (!waiting.isEmpty()) {
            var target = waiting.poll();
            if (!target.contains(day) || !seen.add(target)) {
                continue;
            }
            var found = page(record(), target);
            assertThat(found).as(target).isPresent();
            if (!found.get().type().startsWith("text/html")) {
                continue;
            }
            var html = new String(found.get().bytes(), StandardCharsets.UTF_8);
            int question = target.indexOf("on=") - 1;
            var now = target.substring(0, question);
            assertThat(html)
                    .as(target)
                    .contains("<meta name=\"robots\" content=\"noindex\">")
                    .contains(pastNotice(target))
                    .contains("<link rel=\"canonical\" href=\"https://example.org" + BASE + now.replace("&", "&amp;")
                            + "\">");
            assertThat(links(html))
                    .filteredOn(link -> !link.contains(day))
                    .as("what leaves the day on " + target)
                    .allMatch(
                            link -> link.equals(now)
                                    || link.endsWith("/changes.atom")
                                    || link.equals("/sitemap.xml")
                                    || link.matches(
                                            "/open-data/(edition-1(\\.header)?\\.json|keys\\.json|catalog\\.jsonld)|/\\.well-known/.*"));
            links(html).forEach(waiting::add);
        }
        assertThat(seen)
                .hasSizeGreaterThan(40)
                .contains("/es/sharing/transtrack?" + day, "/open-data/elements.csv?" + day);
    }

    @Test
    void anyDayShowsWhatStoodAtItsEndWhereTheDistrictIs() {
        var card = page(record(), "/data/bus-card?on=2026-11-01");
        var json = JsonMapper.shared().readTree(text(record(), "/data.json?on=2026-11-01"));
        // It is fourteen hours ahead, so what came at three in the afternoon came the next morning.
        var far = SiteFixture.shelf(record().with(DistrictProfile.builder("Far", "UT", "Pacific/Kiritimati")
                .build()));

        assertThat(card.isPresent()
                        ^ page(record(), "/data/birth-date?on=2026-11-01").isPresent())
                .as("one of them came with the second edition")
                .isTrue();
        assertThat(json.at("/edition/number").asInt()).isEqualTo(1);
        assertThat(json.path("on").asString()).isEqualTo("2026-11-01");
        assertThat(json.path("address").asString()).endsWith("/data?on=2026-11-01");
        assertThat(page(record(), "/data?on=2026-11-02")).isEmpty();
        assertThat(html(far, "/data?on=2026-11-02")).contains("(edition 1)");
        assertThat(AsOf.asked(new Query("on=2026-11-01"), new Reading(far.newest()), far))
                .hasValueSatisfying(past -> assertThat(past.edition()).isZero());
    }

    /** The targets of links to pages of the site, without what stands after the hash. */
    static Set<String> links(String html) {
        var links = new HashSet<String>();
        var matcher = HREF.matcher(html);
        while (matcher.find()) {
            var href = matcher.group(1).replace("&amp;", "&");
            if (href.startsWith(BASE + "/")
                    && !href.startsWith(BASE + "/documents/")
                    && !href.contains("/requests")
                    && !href.endsWith("/subscribe")) {
                int hash = href.indexOf('#');
                links.add(href.substring(BASE.length(), hash < 0 ? href.length() : hash));
            }
        }
        return links;
    }

    @Test
    void aProductSaysWhetherWhySinceWhenAndWhatCameBefore() {
        assertThat(text(record(), "/products/rider"))
                .contains("TransTrack Rider", "Denied", "Since September 21, 2026", "more than a bus needs")
                .contains("How it came to this", "In review", "September 1, 2026", "needs a photo for", "Requested")
                .contains("/sharing/transtrack");
        assertThat(text(record(), "/es/products/rider")).contains("Rechazada", "Desde el 21 de septiembre de 2026");
        assertThat(text(record(), "/products/signs"))
                .contains("Not yet decided", "Not yet documented")
                .doesNotContain("How it came to this");
    }

    @Test
    void productsAreFoundByDecision() {
        assertThat(text(record(), "/products"))
                .contains("TransTrack Rider", "Signs", "?status=denied", "/products/requests/new");
        assertThat(text(record(), "/products?status=denied"))
                .contains("TransTrack Rider")
                .doesNotContain("Signs");
        assertThat(text(record(), "/products?status=approved")).contains("No app is listed");
        assertThat(text(record(), "/sharing")).contains("Which apps may be used in class");
    }

    @Test
    void aPolicySaysWhatItSaidWhen() {
        assertThat(text(record(), "/policies/transport-policy"))
                .contains("8600 Transportation", "Who may ride.", "From May 6, 2024", "Cards instead of lists.")
                .contains("Each driver reads the card", "id=\"s-cards\"", "href=\"#s-cards\"")
                .contains("&lt;b&gt;no name&lt;/b&gt;", "href=\"https://transtrack.example.org\"")
                .contains("/documents/", "Riding a bus", "/compare?from=transport-2020&amp;to=transport-2024")
                .doesNotContain("javascript:", "It holds no longer", "<h2>Transportation");
        assertThat(text(record(), "/policies/transport-policy/versions/transport-2020"))
                .contains("This is how it read until May 6, 2024", "keeps a list of the children");
        assertThat(text(record(), "/policies/transport-policy/versions/transport-2030"))
                .contains("This version holds from January 7, 2030 on.", "only the document as it was signed");
        assertThat(text(record(), "/policies/transport-rule")).contains("8600 Transportation", "See the meeting");
    }

    @Test
    void whatChangedInAPolicyIsToldByWords() {
        assertThat(text(record(), "/policies/transport-policy/compare?from=transport-2020&to=transport-2024"))
                .contains("The version of May 6, 2024 compared with that of March 4, 2020.")
                .contains("1 paragraph changed, 2 are new, none is gone.")
                .containsPattern("(?s)<del>.*?keeps a list.*?</del>\\s*<ins>.*?reads the card.*?</ins>")
                .containsPattern("(?s)<p class=\"pv-soft\">\\s*A list is destroyed")
                .doesNotContain("without change");
        assertThat(text(record(), "/policies/transport-policy/compare?from=transport-2024&to=transport-2030"))
                .contains("These versions cannot be compared");
        assertThat(page(record(), "/policies/transport-rule/compare?from=a&to=b"))
                .isEmpty();
    }

    @Test
    void rulesAreFoundByQuestionAndByNumber() {
        assertThat(text(record(), "/policies"))
                .contains("What may be collected?", "No policy is listed for this yet.", "Series 8000")
                .contains("/policies/transport-rule", "As of May 6, 2024", "Other policies");
    }

    @Test
    void anElementTellsItsWholeStory() {
        assertThat(text(record(), "/data/bus-card"))
                .contains("Bus card number", "The number printed on the card.")
                .contains("Ride safely", "To know who is on the bus.", "State law: Utah Code 53E-9")
                .contains("From school staff", "No. It is optional.", "Ask for a card without a number.")
                .contains("Grade 1 to Grade 3", "After school")
                .contains("Bus system", "the main copy", "run by TransTrack", "Bus drivers", "To know who rides.")
                .contains("href=\"/d/elm-creek/sharing/transtrack\"")
                .contains("1 year, counted from: end of the school year", "Erased", "Confidential")
                .contains("8600 Transportation", "mailto:records@elmcreek.example.org?subject=")
                .contains("Last confirmed January 2, 2024", "Past its review date");
    }

    @Test
    void whatIsNotTranslatedIsMarkedAsItsOwnLanguage() {
        var spanish = text(record(), "/es/data/bus-card");

        assertThat(spanish)
                .contains("Número de la tarjeta del autobús", "Confirmado por última vez el 2 de enero de 2024")
                .contains("<bdi lang=\"en\">Ride safely</bdi>");
        assertThat(text(record(), "/data/bus-card")).doesNotContain("<bdi lang=\"en\">");
    }

    @Test
    void aTranslationThatIsOlderThanItsOriginalSaysSo() {
        var known = record();
        var card = known.elements().find(key("bus-card")).orElseThrow();
        var before = (Element) Translated.written(null, card);
        var after = Translated.written(
                before,
                before.toBuilder().description("The number on the chip.").build());

        assertThat(text(known.with(before), "/es/data/bus-card")).doesNotContain("pv-text-note");
        assertThat(text(known.with(after), "/es/data/bus-card"))
                .contains("El número impreso en la tarjeta. <small class=\"pv-text-note\">(El texto original cambió");
    }

    @Test
    void thePolicysOwnWordsAreReadInTheLanguageOfThePageWhereTheyAreTranslated() {
        assertThat(text(record(), "/es/policies/transport-policy"))
                .contains("<article class=\"pv-text\">", "lee la tarjeta de cada estudiante")
                .contains(SiteFixture.PolicyTexts.hash("firmado").value())
                .doesNotContain(
                        "Each driver reads",
                        SiteFixture.PolicyTexts.hash("signed").value());
        assertThat(text(record(), "/es/policies/transport-policy.json")).contains("lee la tarjeta de cada estudiante");
        assertThat(text(record(), "/policies/transport-policy"))
                .contains("Each driver reads")
                .doesNotContain("lee la tarjeta");
        assertThat(text(record(), "/es/policies/transport-policy/versions/transport-2020"))
                .contains("<article class=\"pv-text\" lang=\"en\">", "Each driver keeps a list");
        assertThat(text(record(), "/es/search?q=conduce")).contains("Quien <mark>conduce</mark>");
    }

    @Test
    void theWordsOfAPolicyThatAreOlderThanTheirOriginalSaySo() {
        var known = record();
        var before = (PolicyVersion) Translated.written(
                null, known.policyVersions().find(key("transport-2024")).orElseThrow());
        var after = Translated.written(
                before,
                before.toBuilder()
                        .text(SiteFixture.PolicyTexts.hash(SiteFixture.PolicyTexts.OLD))
                        .build());

        assertThat(text(known.with(after), "/es/policies/transport-policy"))
                .contains("lee la tarjeta de cada estudiante", "El texto original cambió");
    }

    @Test
    void aRecipientTellsWhatItGetsAndWhatLetsIt() {
        assertThat(text(record(), "/sharing/transtrack"))
                .contains("Bus card number", "and 1 fact not yet documented", "School official")
                .contains("34 CFR 99.31(a)(1)", "With the child’s identity", "Expired", "within 24 hours")
                .contains("Everything is destroyed.", "Cloud Yard", "https://transtrack.example.org/privacy");
    }

    @Test
    void whatIsWithheldIsCountedAndNeverNamed() {
        for (var target : List.of("/", "/data", "/sharing/transtrack", "/index.json", "/data.json")) {
            assertThat(text(record(), target)).doesNotContain("withheld-element\"", ">withheld-element");
        }
        assertThat(text(record(), "/data")).contains("2 of 4 facts", "2 do not say how long they are kept");
    }

    @Test
    void whatADistrictTypesIsShownAndNeverRun() {
        var bad = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var hostile = record().with(DistrictProfile.builder("Elm" + bad, "UT", "Nowhere/At-All")
                        .statement(bad)
                        .website("javascript:alert(1)")
                        .build())
                .with(
                        Element.builder(key("bad"), bad)
                                .description(bad)
                                .category(ElementCategory.OTHER)
                                .source(Source.STAFF)
                                .limitNote(bad)
                                .purposes(List.of(key("bad-purpose")))
                                .build(),
                        Purpose.builder(key("bad-purpose"), bad)
                                .explanation(bad)
                                .citation(bad)
                                .citationUrl("javascript:alert(1)")
                                .build(),
                        Recipient.builder(key("bad"), bad)
                                .website("javascript:alert(1)")
                                .privacyPolicyUrl("data:text/html," + bad)
                                .build());
        for (var target :
                List.of("/", "/data", "/data/bad", "/sharing", "/sharing/bad", "/use", "/changes", "/open-data")) {
            assertThat(withoutData(text(hostile, target)))
                    .as(target)
                    .doesNotContain("<script>", "<img", "href=\"javascript:", "href=\"data:")
                    .contains("&lt;script");
        }
    }

    @Test
    void aFormulaInACellStaysText() {
        var record = record().with(
                        Element.builder(key("evil"), "=HYPERLINK(\"http://x\")").build());

        assertThat(text(record, "/open-data/elements.csv")).contains("'=HYPERLINK");
    }

    @Test
    void aCollectionSaysWhoGathersWhatAndLinksOnlyToWhatIsSafe() {
        assertThat(text(record(), "/collections"))
                .contains("Bus request form", "The school", "From a parent or guardian", "Each August")
                .contains("No, it is optional", "/d/elm-creek/data/bus-card")
                .doesNotContain("javascript:");
    }

    @Test
    void anIncidentNeverGivesACountThatIsTooSmall() {
        assertThat(text(record(), "/incidents"))
                .contains("Letters mixed up", "Fewer than 10", "/d/elm-creek/sharing/transtrack")
                .contains("/d/elm-creek/notices/rights", "1,200");
    }

    @Test
    void noticesAnswersAndResourcesAreReadableText() {
        assertThat(text(record(), "/notices")).contains("September 1, 2026", "English and Spanish", "You may see");
        assertThat(text(record(), "/es/notices")).contains("1 de septiembre de 2026", "inglés y español");
        assertThat(text(record(), "/questions")).contains("Do you sell data?", "&lt;b&gt;Never&lt;/b&gt;");
        assertThat(text(record(), "/resources"))
                .contains("The public library", "href=\"https://example.org/guide\"", "/resources/guide", "Only then")
                .doesNotContain("<iframe");
    }

    @Test
    void whatFamiliesMayAskForIsSaidWithItsLawAndWhatTheyCanLimitHere() {
        assertThat(text(record(), "/rights"))
                .contains("within 45 days", "34 CFR 99.10", "Student Privacy Policy Office", "20 U.S.C. 1232h")
                .contains("Bus card number", "Ask for a card without a number.")
                .doesNotContain("Date of birth");
        assertThat(text(record(), "/es/rights")).contains("en un plazo de 45 días");
        assertThat(text(record(), "/rights.json")).contains("\"right\":\"inspect\"", "\"bus-card\"");
    }

    @Test
    void thePictureAndItsTableSayTheSame() {
        var more = record().with(
                        Disclosure.builder(key("totals"), key("state-board"))
                                .elements(List.of(key("bus-card"), key("birth-date")))
                                .identifiability(Identifiability.AGGREGATE)
                                .build(),
                        Disclosure.builder(key("names"), key("state-board"))
                                .elements(List.of(key("birth-date")))
                                .identifiability(Identifiability.IDENTIFIED)
                                .build());

        var page = text(more, "/who");

        assertThat(page)
                .contains("Companies · 1", "State agencies · 2", "The school · 1", ">2 facts<")
                .contains("State agencies: 1 fact, With the child’s identity", "State agencies: 1 fact, Totals only")
                .contains("url(#dots-wide)", "url(#dots-narrow)", "id=\"to-state-agency\"", "Bus drivers")
                .doesNotContain("NaN", "Infinity");
        var flows = JsonMapper.shared().readTree(text(more, "/who.json")).get("flows");
        assertThat(flows.get("staying").asInt()).isZero();
        assertThat(flows.at("/goingTo/state-agency").toString())
                .isEqualTo("{\"facts\":2,\"identified\":1,\"aggregate\":1}");
        assertThat(flows.at("/collectedBy/school").asInt()).isEqualTo(1);
    }

    @Test
    void whereNothingIsPublishedThereIsNothingToDraw() {
        var empty = DistrictRecord.of(DistrictProfile.of("Elm Creek", "UT", "America/Denver"), List.of());

        assertThat(text(empty, "/who"))
                .contains("Nothing is published here yet")
                .doesNotContain("<svg class=\"pv-flow");
    }

    @Test
    void aVendorShowsItsProductsWithTheirStanding() {
        assertThat(text(record(), "/sharing/transtrack"))
                .contains("TransTrack Rider: denied", "It asks for more than a bus needs.");
    }

    @Test
    void anEmptyDistrictSaysWhatIsMissing() {
        var shelf = new SiteFixture.Shelf(
                SiteFixture.edition(SiteFixture.empty(), 2, Withheld.nothing()),
                List.of(SiteFixture.edition(SiteFixture.empty(), 1, Withheld.nothing())));

        assertThat(html(shelf, "/"))
                .contains("No facts are published yet", "No one is listed", "has not yet said whom to ask");
        assertThat(html(shelf, "/data"))
                .contains("Nothing is published here yet")
                .doesNotContain("<form");
        assertThat(html(shelf, "/sharing")).contains("No one is listed");
        assertThat(html(shelf, "/safeguards")).contains("has not yet documented its safeguards");
        assertThat(html(shelf, "/changes")).contains("Nothing in the record changed");
    }

    private static String html(SiteFixture.Shelf shelf, String target) {
        return new String(page(shelf, target).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aLargeDistrictStaysLight() {
        var record = SiteFixture.large();
        for (var target :
                List.of("/", "/guide", "/data", "/data?category=app-metadata", "/data?category=app-metadata&page=2")) {
            var page = Stored.of(page(record, target).orElseThrow(), SiteFixture.METERS.timer("test"));
            assertThat(page.gzip().length).as(target).isLessThan(FIRST_VIEW / 2);
        }
        assertThat(text(record, "/data")).contains("All 250 in");
    }

    @Test
    void aDistrictShowsItsLogoAndItsColorOnEveryPage() {
        var ours = record().with(record().profile().toBuilder()
                .logo(SiteFixture.LOGO)
                .accent("#ffd000")
                .build());

        for (var target : List.of("/", "/es/data", "/sharing/transtrack")) {
            assertThat(text(ours, target))
                    .contains("<img class=\"pv-header__logo\" src=\"" + BASE + "/documents/" + SiteFixture.LOGO
                            + ".png\" alt=\"\" width=\"48\" height=\"48\">")
                    .containsSubsequence(
                            "href=\"/assets/public-0.css\"",
                            "href=\"" + Accent.of("#ffd000").address() + "\"");
            assertThat(text(record(), target)).doesNotContain("<img", "accent-");
        }
    }

    @Test
    void aLogoThatIsNoPictureIsNotShown() {
        var pdf = record().with(record().profile().toBuilder()
                .logo(new DocumentHash("cd".repeat(32)))
                .build());

        assertThat(text(pdf, "/")).doesNotContain("<img");
    }

    @Test
    void theFilesOfAnEditionAreThoseThatTheVerifierReads() {
        var shelf = SiteFixture.shelf(record());
        var content = page(shelf, "/open-data/edition-2.json").orElseThrow().bytes();
        var header =
                page(shelf, "/open-data/edition-2.header.json").orElseThrow().bytes();

        var sealed = EditionFiles.read(header, content);

        assertThat(sealed.header()).isEqualTo(shelf.newest().header());
        assertThat(sealed.content()).isEqualTo(shelf.newest().canonicalJson());
        assertThat(EditionFiles.readKeys(
                        page(shelf, "/open-data/keys.json").orElseThrow().bytes()))
                .hasSize(1);
    }

    /** What came and went again in between is no difference. */
    @Test
    void betweenAnyTwoEditionsTheWholeDifferenceIsSaid() {
        var first = record().without(ItemKind.ELEMENT, key("birth-date"));
        var shelf = new SiteFixture.Shelf(
                SiteFixture.edition(record().without(ItemKind.PRODUCT, key("signs")), 4),
                List.of(
                        SiteFixture.edition(first, 1),
                        SiteFixture.edition(
                                first.with(Recipient.builder(key("passing"), "Passing by")
                                        .build()),
                                2),
                        SiteFixture.edition(first, 3)));

        assertThat(html(shelf, "/changes?from=1&to=4"))
                .contains("From edition 1 to edition 4", "November 1, 2026", "November 4, 2026")
                .contains("Date of birth", "Signs", "href=\"" + BASE + "/data/birth-date\"")
                .contains("<option value=\"1\" selected>", "<option value=\"4\" selected>")
                .doesNotContain("Passing by");
        assertThat(html(shelf, "/changes?from=1&to=3")).contains("Nothing in the record changed");
        assertThat(html(shelf, "/es/changes?from=1&to=2"))
                .contains("De la edición 1 a la edición 2", "Passing by")
                .doesNotContain("Signs");
        var json = JsonMapper.shared().readTree(html(shelf, "/changes.json?from=1&to=4"));
        assertThat(json.at("/from/number").asInt()).isEqualTo(1);
        assertThat(json.at("/to/number").asInt()).isEqualTo(4);
        assertThat(json.at("/changes").toString()).contains("Date of birth", "Signs");
    }

    @Test
    void thePointerNamesTheNewestEdition() {
        var pointer = JsonMapper.shared()
                .readTree(page(record(), "/.well-known/student-data.json")
                        .orElseThrow()
                        .bytes());

        assertThat(pointer.path("edition").path("number").asInt()).isEqualTo(2);
        assertThat(pointer.path("edition").path("content").asString())
                .isEqualTo("https://example.org/d/elm-creek/open-data/edition-2.json");
        assertThat(pointer.path("languages")).hasSize(Words.PUBLIC_LANGUAGES.size());
    }

    @Test
    void theSampleRecordsCanBeRead() throws Exception {
        var folder = Path.of("../local/src/main/resources/samples");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().matches(".*/[a-z-]+\\.json"))
                    .toList()) {
                DistrictRecord record = RecordJson.read(Files.readAllBytes(file));
                for (var element : record.elements()) {
                    assertThat(text(record, "/es/data/" + element.key())).contains("pv-label");
                }
                for (var recipient : record.recipients()) {
                    assertThat(text(record, "/sharing/" + recipient.key())).contains("pv-label");
                }
            }
        }
    }
}
