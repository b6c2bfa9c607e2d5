package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parents read a district's site on a phone, in their language, with or without scripts. */
@ExtendWith(Platform.class)
class ParentsReadTest {
    /** So many before a parent gives up. */
    private static final int MOST_STOPS = 150;

    static Stream<String> everyKindOfPage() {
        return Stream.of(
                "/",
                "/guide",
                "/data",
                "/data/bus-card",
                "/sharing",
                "/sharing/routefinch",
                "/products",
                "/products/canopy-moments",
                "/who",
                "/rights",
                "/my-child?school=cedar-bluff-elementary&grade=03&program=special-education",
                "/search?q=lunch",
                "/changes",
                "/open-data",
                "/use",
                "/policies",
                "/policies/pupil-records",
                "/policies/pupil-records/versions/pupil-records-2023",
                "/policies/pupil-records/compare",
                "/safeguards",
                "/retention",
                "/collections",
                "/notices",
                "/notices/ferpa-annual",
                "/incidents",
                "/questions",
                "/resources",
                "/changes?from=1&to=2",
                "/editions/1",
                "/editions/verify",
                "/reports");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPage")
    void everyPageReadsWellOnAPhoneFromEitherSideByDayAndByNight(String path, Browser browser) {
        try (var parent = browser.phone()) {
            for (var language : List.of("", "/es", "/ar")) {
                var isArabic = language.equals("/ar");
                show(parent, ColorScheme.LIGHT);
                parent.open("/d/cedar-bluff" + language + path);

                var html = parent.page().locator("html");
                assertThat(html).hasAttribute("lang", language.isEmpty() ? "en" : language.substring(1));
                assertThat(html).hasAttribute("dir", isArabic ? "rtl" : "ltr");
                assertThat(parent.page().locator("h1").count()).isEqualTo(1);
                parent.assertFits();
                parent.assertAccessible();
                show(parent, ColorScheme.DARK);
                parent.assertContrast();
                parent.screenshot("site" + language.replace('/', '-')
                        + path.replaceAll("[^a-z0-9]", "-").replaceAll("-$", "-home"));
            }
            assertThat(parent.foreignRequests()).isEmpty();
            assertThat(parent.errors()).isEmpty();
            assertThat(parent.page().context().cookies()).isEmpty();
        }
    }

    private static void show(Visitor parent, ColorScheme scheme) {
        parent.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** A window of 1280 pixels at 400 % shows 320 of them (WCAG 2.2, 1.4.10 Reflow), at 200 % 640. */
    @Test
    void nothingIsLostAtFourTimesTheSize(Browser browser) {
        try (var parent = browser.visitor(context -> context.setViewportSize(320, 256))) {
            for (var path : everyKindOfPage().toList()) {
                for (var language : List.of("", "/es", "/ar")) {
                    parent.open("/d/cedar-bluff" + language + path);
                    parent.assertFits();
                    parent.page().setViewportSize(640, 512);
                    parent.assertFits();
                    parent.page().setViewportSize(320, 256);
                }
            }
        }
    }

    @Test
    void aParentWithoutAMouseGetsAnAnswer(Browser browser) {
        try (var parent = browser.desktop()) {
            parent.open("/d/cedar-bluff/");
            var keys = parent.page().keyboard();
            keys.press("Tab");
            assertThat(parent.page().locator(":focus")).hasAttribute("href", "#main");
            keys.press("Enter");
            tabTo(parent, "What is collected about my child, and why?");
            keys.press("Enter");
            assertThat(parent.page()).hasURL(url("/data"));
            tabTo(parent, "Bus card number");
            keys.press("Enter");
            assertThat(parent.page()).hasURL(url("/data/bus-card"));
            tabTo(parent, "Routefinch");
            keys.press("Enter");
            assertThat(parent.page()).hasURL(url("/sharing/routefinch"));
        }
    }

    private static Pattern url(String path) {
        return Pattern.compile(".*/d/cedar-bluff" + path + "$");
    }

    /** Goes on from stop to stop, each of which shows that it is one, until {@code words} is it. */
    private static void tabTo(Visitor parent, String words) {
        for (int i = 0; i < MOST_STOPS; i++) {
            parent.page().keyboard().press("Tab");
            var focus = parent.page().locator(":focus");
            assertThat(focus.evaluate("e => getComputedStyle(e).outlineStyle")).isNotEqualTo("none");
            if (focus.innerText().contains(words)) {
                return;
            }
        }
        throw new AssertionError(
                "no way by keyboard to " + words + " on " + parent.page().url());
    }

    @Test
    void aParentFindsOutWhoGetsTheBusCardWithoutScripts(Browser browser) {
        try (var parent = browser.phoneWithoutScripts()) {
            parent.open("/d/cedar-bluff/");
            parent.link("What is collected about my child, and why?").click();
            parent.link("Bus card number").first().click();

            assertThat(parent.text())
                    .contains("The number of the card that your child holds to the reader")
                    .contains("Routefinch")
                    .contains("Wis. Stat. 121.54")
                    .contains("Your child can ride without a card");

            parent.link("Español").first().click();
            assertThat(parent.page().url()).endsWith("/d/cedar-bluff/es/data/bus-card");
            assertThat(parent.text())
                    .contains("Número de la tarjeta del autobús")
                    .contains("Su hijo o hija puede viajar sin tarjeta");
        }
    }

    @Test
    void aParentAsksAboutOneChildAndInOwnWordsWithoutScripts(Browser browser) {
        try (var parent = browser.phoneWithoutScripts()) {
            parent.open("/d/cedar-bluff/");
            parent.link("What about my own child?").click();
            parent.page().locator("#child-school").selectOption("cedar-bluff-elementary");
            parent.page().locator("#child-grade").selectOption("03");
            parent.button("Show what concerns this child").click();

            assertThat(parent.heading("Grade 3 · Cedar Bluff Elementary School"))
                    .isVisible();
            assertThat(parent.text()).contains("Bus card number").doesNotContain("Special education plan (IEP)");
            parent.field("Special education").check();
            parent.button("Show what concerns this child").click();
            assertThat(parent.text()).contains("Special education plan (IEP)");
            assertThat(parent.page().context().cookies()).isEmpty();

            parent.open("/d/cedar-bluff/");
            parent.page().locator("#q").fill("reducd price");
            parent.button("Search").click();
            parent.link("Free or reduced-price meals").first().click();
            assertThat(parent.page().url()).contains("/data/");
        }
    }

    @Test
    void theFiltersWorkAsAPlainForm(Browser browser) {
        try (var parent = browser.phoneWithoutScripts()) {
            parent.open("/d/cedar-bluff/data");
            assertThat(parent.text()).contains("Student first and last name").contains("Security camera recordings");

            parent.open("/d/cedar-bluff/data?sensitivity=sensitive");

            assertThat(parent.text())
                    .contains("Special education plan (IEP)")
                    .doesNotContain("Student first and last name");
        }
    }

    @Test
    void changesAreToldInPlainSentences(Browser browser) {
        try (var parent = browser.phone()) {
            parent.open("/d/cedar-bluff/changes");
            assertThat(parent.text()).contains("Bus card number is now shared with Routefinch");

            parent.open("/d/juniper-flats/changes");
            assertThat(parent.text()).contains("Fernbridge Tutoring").doesNotContain("Routefinch");
        }
    }
}
