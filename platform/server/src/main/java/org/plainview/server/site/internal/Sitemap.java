package org.plainview.server.site.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.server.shared.Words;

/**
 * Every page of a district's site for search engines, in the form of sitemaps.org: each in each language, without those that
 * a question makes. Where one file cannot hold them all, the first is a list of the others.
 */
final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** What the form allows; each page takes an address a language. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final int MOST_PAGES = MOST_ADDRESSES / Words.PUBLIC_LANGUAGES.size();

    private Sitemap() {}

    /** How many files there are beside the first: none where it holds everything. */
    static int parts(Reading reading, Library library) {
        int pages = pages(reading, library).size();
        return pages <= MOST_PAGES ? 0 : Math.ceilDiv(pages, MOST_PAGES);
    }

    static byte[] of(Subject.Sitemap subject, Setting setting) {
        var pages = pages(setting.reading(), setting.library());
        int parts = parts(setting.reading(), setting.library());
        if (parts > 0 && subject.part() == 0) {
            var place = setting.place();
            return index(Stream.iterate(1, part -> part <= parts, part -> part + 1)
                    .map(part -> place.address() + new Subject.Sitemap(part).path()));
        }
        int from = Math.max(0, subject.part() - 1) * MOST_PAGES;
        return map(pages.subList(from, Math.min(pages.size(), from + MOST_PAGES)), setting);
    }

    /** The list of other such files, at most 50,000. */
    static byte[] index(Stream<String> addresses) {
        var xml = Xml.document("sitemapindex", NAMESPACE);
        addresses
                .limit(MOST_ADDRESSES)
                .forEach(address -> xml.open("sitemap").element("loc", address).close());
        return xml.bytes();
    }

    private static byte[] map(List<Subject> pages, Setting setting) {
        var xml = Xml.document("urlset", NAMESPACE).with("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        for (var page : pages) {
            for (var language : Words.PUBLIC_LANGUAGES) {
                xml.open("url")
                        .element("loc", setting.place().permanent(language, page.path()))
                        .element("lastmod", changed(page, setting).toString());
                for (var each : Words.PUBLIC_LANGUAGES) {
                    xml.open("xhtml:link")
                            .with("rel", "alternate")
                            .with("hreflang", each.toLanguageTag())
                            .with("href", setting.place().permanent(each, page.path()))
                            .close();
                }
                xml.close();
            }
        }
        return xml.bytes();
    }

    /** The page of an edition says the same for good. Of another nobody knows whether an edition left it as it was. */
    private static Instant changed(Subject page, Setting setting) {
        return page instanceof Subject.OneEdition one
                ? one.edition().publishedAt()
                : setting.reading().edition().publishedAt();
    }

    private static List<Subject> pages(Reading reading, Library library) {
        var record = reading.record();
        var pages = new ArrayList<Subject>();
        pages.add(new Subject.Home());
        pages.add(new Subject.Data(DataFilter.NONE));
        record.elements().forEach(element -> pages.add(new Subject.OneElement(element)));
        pages.add(new Subject.Sharing());
        record.recipients().forEach(recipient -> pages.add(new Subject.OneRecipient(recipient)));
        pages.add(new Subject.Products(null));
        record.products().forEach(product -> pages.add(new Subject.OneProduct(product)));
        Arrays.stream(ListingKind.values()).map(Subject.Listing::new).forEach(pages::add);
        pages.add(new Subject.Guide());
        pages.add(new Subject.Rights());
        record.resources().stream()
                .filter(resource -> ResourcePage.frame(resource) != null)
                .map(Subject.OneResource::new)
                .forEach(pages::add);
        record.notices().forEach(notice -> pages.add(new Subject.OneNotice(notice)));
        for (var policy : record.policies()) {
            pages.add(new Subject.OnePolicy(policy));
            reading.versionsOf(policy).forEach(version -> pages.add(new Subject.OnePolicyVersion(policy, version)));
        }
        pages.add(new Subject.Changes(reading.edition().number(), true));
        library.editions().forEach(edition -> pages.add(new Subject.OneEdition(edition)));
        pages.add(new Subject.Verification());
        pages.add(new Subject.OpenData());
        pages.add(new Subject.Reports());
        library.reports(Words.PUBLIC_LANGUAGES.getFirst().toLanguageTag()).stream()
                .map(report -> new Subject.OneReport(report.plugin(), report.report()))
                .forEach(pages::add);
        return pages;
    }
}
