package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.page;
import static org.plainview.server.site.internal.SiteFixture.record;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.server.publishing.Edition;
import org.w3c.dom.Document;

class ChangesFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String BAD = "<script>alert(1)</script>]]>&nbsp;\"'\u0007\uFFFF";

    @Test
    void eachEditionIsAnEntryInPlainSentences() throws Exception {
        var feed = feed(SiteFixture.shelf(record()), "/changes.atom");

        assertThat(texts(feed, "title"))
                .containsExactly(
                        "Elm Creek School District: what changed",
                        "Edition 2: Note of edition 2",
                        "Edition 1: Note of edition 1");
        assertThat(texts(feed, "id"))
                .containsExactly(
                        "https://example.org/d/elm-creek/changes.atom",
                        "https://example.org/d/elm-creek/editions/2",
                        "https://example.org/d/elm-creek/editions/1");
        assertThat(texts(feed, "updated"))
                .containsExactly("2026-11-02T15:00:00Z", "2026-11-02T15:00:00Z", "2026-11-01T15:00:00Z");
        assertThat(texts(feed, "name")).containsExactly("Elm Creek School District");
        assertThat(links(feed, "self")).containsExactly("https://example.org/d/elm-creek/changes.atom");
        assertThat(links(feed, "alternate"))
                .containsExactly(
                        "https://example.org/d/elm-creek/changes",
                        "https://example.org/d/elm-creek/editions/2",
                        "https://example.org/d/elm-creek/editions/1");
        assertThat(texts(feed, "content").getFirst()).contains("<ul>", "<li>", "Date of birth");
        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en");
    }

    @Test
    void theFeedIsInEachLanguage() throws Exception {
        var feed = feed(SiteFixture.shelf(record()), "/es/changes.atom");

        assertThat(texts(feed, "title").getFirst()).isEqualTo("Elm Creek School District: qué cambió");
        assertThat(links(feed, "self")).containsExactly("https://example.org/d/elm-creek/es/changes.atom");
    }

    @Test
    void whatADistrictTypesStaysText() throws Exception {
        var more = record().with(Element.builder(key("bad"), BAD).build());
        var newest = SiteFixture.edition(more, 2, BAD + "\uD800\nand more");

        var feed = feed(new SiteFixture.Shelf(newest, List.of(SiteFixture.edition(record(), 1))), "/changes.atom");

        assertThat(texts(feed, "title").get(1)).isEqualTo("Edition 2: <script>alert(1)</script>]]>&nbsp;\"' and more");
        assertThat(texts(feed, "content").getFirst())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&amp;nbsp;")
                .doesNotContain("<script");
    }

    @Test
    void aLongHistoryIsCutToItsNewestAndALongEditionToItsFirstSentences() throws Exception {
        var before = new ArrayList<Edition>();
        IntStream.rangeClosed(1, 33).forEach(number -> before.add(SiteFixture.edition(record(), number)));

        var feed = feed(
                new SiteFixture.Shelf(SiteFixture.edition(DistrictRecord.of(record().profile()), 34), before),
                "/changes.atom");

        assertThat(texts(feed, "content")).hasSize(30);
        assertThat(texts(feed, "content").getFirst())
                .containsOnlyOnce("<ul>")
                .containsPattern("<a href=\"https://example.org/d/elm-creek/editions/34\">and \\d+ more changes</a>");
        assertThat(texts(feed, "content").getFirst().split("<li>")).hasSize(26);
        assertThat(texts(feed, "content").get(1)).contains("Nothing in the record changed");
    }

    @Test
    void everyPageNamesTheFeed() {
        assertThat(SiteFixture.text(record(), "/es/data"))
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\""
                        + " href=\"/d/elm-creek/es/changes.atom\">");
        assertThat(SiteFixture.text(record(), "/changes")).contains("<a href=\"/d/elm-creek/changes.atom\"");
    }

    private static Document feed(SiteFixture.Shelf shelf, String target) throws Exception {
        var page = page(shelf, target).orElseThrow();
        assertThat(page.type()).isEqualTo("application/atom+xml;charset=utf-8");
        return parse(page.bytes());
    }

    /** With namespaces, and no help with what is not well-formed. */
    static Document parse(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document document, String name) {
        var nodes = document.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static List<String> links(Document document, String relation) {
        var nodes = document.getElementsByTagNameNS(ATOM, "link");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (org.w3c.dom.Element) nodes.item(i))
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
