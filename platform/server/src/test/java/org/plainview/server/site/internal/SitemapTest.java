package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.page;
import static org.plainview.server.site.internal.SiteFixture.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Item;
import org.plainview.server.shared.Words;
import org.w3c.dom.Document;

class SitemapTest {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String ADDRESS = "https://example.org/d/elm-creek";

    @Test
    void everyAddressIsThatOfAPageAndInEveryLanguage() throws Exception {
        var map = map(SiteFixture.shelf(record()), "/sitemap.xml");

        var addresses = texts(map, "loc");
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        ADDRESS + "/",
                        ADDRESS + "/es/data/bus-card",
                        ADDRESS + "/policies/transport-policy/versions/transport-2020",
                        ADDRESS + "/reports/state-utah/dictionary",
                        ADDRESS + "/editions/1")
                .noneMatch(address -> address.contains("?") || address.contains("my-child"))
                .filteredOn(address -> !address.matches(".*/elm-creek/(so|vi|zh-Hans|ar)/.*"))
                .allSatisfy(address -> assertThat(page(record(), address.substring(ADDRESS.length())))
                        .as(address)
                        .isPresent());
        assertThat(texts(map, "lastmod"))
                .hasSameSizeAs(addresses)
                .containsOnly("2026-11-02T15:00:00Z", "2026-11-01T15:00:00Z");
        var links = map.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
        assertThat(links.getLength()).isEqualTo(Words.PUBLIC_LANGUAGES.size() * addresses.size());
        var spanish = (org.w3c.dom.Element) links.item(1);
        assertThat(spanish.getAttribute("hreflang")).isEqualTo("es");
        assertThat(spanish.getAttribute("href")).isEqualTo(ADDRESS + "/es/");
    }

    /** A new kind of page is missed here until the sitemap names it. */
    @Test
    void everyPageToWhichALinkLeadsIsNamed() throws Exception {
        var named = texts(map(SiteFixture.shelf(record()), "/sitemap.xml"), "loc");
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty()) {
            var target = waiting.poll();
            // The languages lead to each other, and from there to the same.
            var page = target.contains("?") || !seen.add(target) || target.matches("/(hmn|so|vi|zh-Hans|ar)/.+")
                    ? null
                    : page(record(), target).orElseThrow();
            if (page != null && page.type().startsWith("text/html")) {
                waiting.addAll(SitePagesTest.links(new String(page.bytes(), StandardCharsets.UTF_8)));
                // What shows two districts may be gone tomorrow without an edition.
                if (!target.endsWith("/my-child") && !target.endsWith("/search") && !target.contains("/compare")) {
                    assertThat(named).contains(ADDRESS + target);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void whatOneFileCannotHoldIsInSeveral() throws Exception {
        var items = new ArrayList<Item>();
        IntStream.range(0, 8_000)
                .forEach(i ->
                        items.add(Element.builder(key("fact-" + i), "Fact " + i).build()));
        var edition = SiteFixture.edition(DistrictRecord.of(record().profile(), items), 1);
        var shelf = new SiteFixture.Shelf(edition, List.of());

        assertThat(texts(map(shelf, "/sitemap.xml"), "loc"))
                .containsExactly(ADDRESS + "/sitemap-1.xml", ADDRESS + "/sitemap-2.xml");
        var first = texts(map(shelf, "/sitemap-1.xml"), "loc");
        var second = texts(map(shelf, "/sitemap-2.xml"), "loc");
        assertThat(first).hasSizeBetween(49_990, 50_000).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSizeBetween(6_000, 8_000);
        assertThat(page(shelf, "/sitemap-3.xml")).isEmpty();
        assertThat(page(record(), "/sitemap-1.xml")).isEmpty();
    }

    private static Document map(SiteFixture.Shelf shelf, String target) throws Exception {
        var page = page(shelf, target).orElseThrow();
        assertThat(page.type()).isEqualTo("application/xml;charset=utf-8");
        return ChangesFeedTest.parse(page.bytes());
    }

    static List<String> texts(Document document, String name) {
        var nodes = document.getElementsByTagNameNS(SITEMAP, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
