package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.page;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.DistrictProfile;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What leaves the screen: addresses on paper, codes, notices as PDF. */
class HandedOnTest {
    private static final Pattern SHORT = Pattern.compile("https://example.org/d/elm-creek((?:/es)?/q/[0-9a-z]{10})\"");

    private static Optional<String> target(String path) {
        var shelf = SiteFixture.shelf(record());
        return Route.parse(path, null, false, new Reading(shelf.newest()), shelf)
                .map(Route::target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/bus-card",
                "/es/sharing/transtrack",
                "/products/rider",
                "/es/policies/transport-policy",
                "/notices/rights",
                "/resources/guide"
            })
    void aPageOfAnItemHasAShortAddressThatLeadsToIt(String path) {
        var found = SHORT.matcher(text(record(), path));

        assertThat(found.find()).isTrue();
        var address = found.group(1);
        assertThat(target(address)).contains(path);
        assertThat(target(address.substring(0, address.length() - 10)
                        + address.substring(address.length() - 10).toUpperCase(Locale.ROOT)))
                .contains(path);
    }

    @Test
    void whatNobodyHandedOutLeadsNowhere() {
        assertThat(target("/q/0000000000")).isEmpty();
        assertThat(target("/q/")).isEmpty();
        assertThat(target("/nothing/qr.svg")).isEmpty();
        assertThat(target("/data/bus-card.json/qr.svg")).isEmpty();
    }

    @Test
    void aShortAddressNeverChanges() {
        assertThat(text(record(), "/data/bus-card")).contains("/q/bh6vf53cec\"");
    }

    @Test
    void everyPageThatOthersMaySeeHasACode() {
        var code = text(record(), "/data/bus-card/qr.svg");

        assertThat(code).isEqualTo(text(record(), "/data/bus-card/qr.svg")).startsWith("<svg xmlns=");
        assertThat(QrPicture.of("https://example.org/d/elm-creek/").size()).isEqualTo(29 + 8);
        assertThat(text(record(), "/es/qr.svg")).isNotEqualTo(text(record(), "/qr.svg"));
        assertThat(page(record(), "/data/qr.svg?category=transportation")).isPresent();
        assertThat(page(record(), "/my-child/qr.svg")).isPresent();
        assertThat(page(record(), "/my-child/qr.svg?grade=02")).isEmpty();
        assertThat(page(record(), "/search/qr.svg?q=bus")).isEmpty();
        assertThat(text(record(), "/my-child?grade=02")).doesNotContain("pv-share", "qr.svg");
        assertThat(text(record(), "/data/bus-card"))
                .contains("Share or print", "/data/bus-card/qr.svg", "class=\"pv-paper\"", "Edition 2, published");
    }

    @Test
    void aNoticeIsAPaperThatEveryoneCanReadAndIsAlwaysTheSame() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var path : List.of("/notices/rights.pdf", "/es/notices/rights.pdf")) {
            var pdf = page(record(), path).orElseThrow();

            assertThat(pdf.type()).isEqualTo("application/pdf");
            assertThat(pdf.bytes()).isEqualTo(page(record(), path).orElseThrow().bytes());
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf.bytes()), PDFAFlavour.PDFUA_1);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .as(path)
                        .extracting(failure -> failure.getMessage())
                        .isEmpty();
            }
            try (var document = Loader.loadPDF(pdf.bytes())) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(path.startsWith("/es") ? "es" : "en");
                assertThat(new PDFTextStripper().getText(document))
                        .contains("You may see", "Elm Creek School District", "/q/");
            }
        }
        assertThat(text(record(), "/es/notices/rights"))
                .contains("/d/elm-creek/es/notices/rights.pdf", "<bdi lang=\"en\">");
        assertThat(Stream.of("/notices/nothing", "/notices/nothing.pdf", "/notices/.pdf"))
                .allMatch(path -> target(path).isEmpty());
    }

    @Test
    void everyPageThatOthersMaySeeHasAPicture() throws Exception {
        for (var target : List.of(
                "/picture.png", "/es/data/bus-card/picture.png", "/reports/state-utah/dictionary/picture.png")) {
            var picture = page(record(), target).orElseThrow();

            assertThat(picture.type()).isEqualTo("image/png");
            assertThat(picture.bytes())
                    .isEqualTo(page(record(), target).orElseThrow().bytes())
                    .hasSizeLessThan(60_000);
            var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
        }
        assertThat(text(record(), "/data/bus-card"))
                .contains("og:image\" content=\"https://example.org/d/elm-creek/data/bus-card/picture.png\"")
                .contains("og:image:alt\" content=\"Bus card number · Elm Creek School District\"");
        assertThat(text(record(), "/my-child?grade=02")).doesNotContain("og:image");
        assertThat(page(record(), "/my-child/picture.png?grade=02")).isEmpty();
        // A district with a name in signs that the font lacks still has a picture.
        assertThat(page(record().with(DistrictProfile.of("學區", "UT", "America/Denver")), "/picture.png"))
                .isPresent();
    }

    @Test
    void whatOtherSitesShowLeavesTheirFrameByEveryLink() {
        for (var kind : WithinKind.values()) {
            for (var language : List.of("", "/es")) {
                var html = text(record(), language + "/embed/" + kind.code());

                assertThat(html).contains("noindex", "Elm Creek School District", "/embed/measure.js");
                assertThat(html.split("<a ", -1)).hasSizeGreaterThan(1);
                assertThat(html.split("<a ", -1))
                        .filteredOn(part -> part.startsWith("href="))
                        .allMatch(part -> part.substring(0, part.indexOf('>')).endsWith("target=\"_top\""));
                assertThat(text(record(), language + "/open-data"))
                        .contains("&lt;iframe src=\"https://example.org/d/elm-creek" + language + "/embed/"
                                + kind.code() + "\"");
            }
        }
        assertThat(text(record(), "/embed/products")).contains("TransTrack Rider", "Denied");
        assertThat(text(record(), "/embed/frame.js")).contains("event.origin !== site.origin");
        assertThat(target("/embed/nothing")).isEmpty();
    }
}
