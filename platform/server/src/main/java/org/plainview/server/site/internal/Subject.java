package org.plainview.server.site.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.EditionFiles;
import org.plainview.record.Element;
import org.plainview.record.ItemKind;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.record.Recipient;
import org.plainview.record.Resource;
import org.plainview.server.publishing.EditionSummary;

/** What a page of a district's site is about. Exists only where there is something to show. */
sealed interface Subject {
    /** The path in the site, without language: begins with a slash. */
    String path();

    /** The query of the one address, empty or beginning with a question mark. */
    default String query() {
        return "";
    }

    /** The query of the address under which search engines and links keep the page. */
    default String permanentQuery() {
        return query();
    }

    /** Whether it may be asked for as of a day of the past. What is only news, or never changes, may not. */
    default boolean hasPast() {
        return true;
    }

    /** Whether it tells what a reader chose to know, which is the reader's own. */
    default boolean isPrivate() {
        return false;
    }

    /** Whether it holds for this reader and this moment alone: no cache keeps it, and nothing is handed on with it. */
    default boolean isPassing() {
        return isPrivate();
    }

    /** Whether software may have the content as JSON at the address of the page. */
    default boolean hasJson() {
        return !jsonPath().equals(path());
    }

    /** The path of the same content as JSON; the path itself where there is none. */
    default String jsonPath() {
        return path() + ".json";
    }

    /** What has no other form than the one that it is. */
    sealed interface OneForm extends Subject {
        @Override
        default String jsonPath() {
            return path();
        }
    }

    /** What two districts let be shown together. Either may take it back, and no cache hears of both: each asking asks both anew. */
    sealed interface OfTwo extends Subject {
        @Override
        default boolean hasPast() {
            return false;
        }

        @Override
        default boolean isPassing() {
            return true;
        }
    }

    record Home() implements Subject {
        @Override
        public String path() {
            return "/";
        }

        @Override
        public String jsonPath() {
            return "/index.json";
        }
    }

    record Data(DataFilter filter) implements Subject {
        @Override
        public String path() {
            return "/data";
        }

        @Override
        public String query() {
            return filter.query();
        }
    }

    /** What concerns one child. */
    record MyChild(Child child) implements Subject {
        @Override
        public String path() {
            return "/my-child";
        }

        @Override
        public String query() {
            return child.query();
        }

        /** A choice is nobody else's business. */
        @Override
        public String permanentQuery() {
            return "";
        }

        @Override
        public boolean isPrivate() {
            return child.isSaid();
        }
    }

    /** What is said about some words. */
    record Search(String words) implements Subject {
        private static final int LONGEST = 100;

        public Search {
            words = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            words = words.substring(
                    0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
        }

        @Override
        public String path() {
            return "/search";
        }

        @Override
        public String query() {
            return words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        }

        @Override
        public boolean isPrivate() {
            return !words.isEmpty();
        }
    }

    record OneElement(Element element) implements Subject {
        @Override
        public String path() {
            return "/data/" + element.key();
        }
    }

    record Sharing() implements Subject {
        @Override
        public String path() {
            return "/sharing";
        }
    }

    record OneRecipient(Recipient recipient) implements Subject {
        @Override
        public String path() {
            return "/sharing/" + recipient.key();
        }
    }

    /** What may be used in class and what may not: everything, or what stands so. */
    record Products(@Nullable ProductStatus status) implements Subject {
        @Override
        public String path() {
            return "/products";
        }

        @Override
        public String query() {
            return status == null ? "" : "?status=" + Codes.of(status);
        }
    }

    record OneProduct(Product product) implements Subject {
        @Override
        public String path() {
            return "/products/" + product.key();
        }
    }

    /** A plain list of one kind of item. */
    record Listing(ListingKind kind) implements Subject {
        @Override
        public String path() {
            return "/" + kind.code();
        }
    }

    /** All that a district says of student data, in short and on one page. */
    record Guide() implements Subject {
        @Override
        public String path() {
            return "/guide";
        }
    }

    /** What families may ask for and limit. */
    record Rights() implements Subject {
        @Override
        public String path() {
            return "/rights";
        }
    }

    /** What another site shows, within a page of ours that a reader comes to by a click. */
    record OneResource(Resource resource) implements Subject {
        @Override
        public String path() {
            return "/resources/" + resource.key();
        }
    }

    record OneNotice(Notice notice) implements Subject {
        @Override
        public String path() {
            return "/notices/" + notice.key();
        }
    }

    /** A notice as PDF. */
    record NoticePaper(Notice notice) implements OneForm {
        @Override
        public String path() {
            return "/notices/" + notice.key() + ".pdf";
        }
    }

    /** What is handed on with a page. */
    record Handed(Subject page, HandedForm form) implements OneForm {
        @Override
        public String path() {
            return page.path().equals("/") ? form.ending() : page.path() + form.ending();
        }

        @Override
        public String query() {
            return page.query();
        }
    }

    /** A part of the site that other sites may show in a frame. */
    record Within(WithinKind kind) implements OneForm {
        @Override
        public String path() {
            return "/embed/" + kind.code();
        }

        @Override
        public boolean hasPast() {
            return false;
        }
    }

    record OnePolicy(Policy policy) implements Subject {
        @Override
        public String path() {
            return "/policies/" + policy.key();
        }
    }

    /** With which other districts this one can be compared. */
    record Comparisons() implements OfTwo {
        @Override
        public String path() {
            return "/compare";
        }
    }

    /** With whom this district and another share data. */
    record Comparison(Neighbor other) implements OfTwo {
        @Override
        public String path() {
            return path(other.slug());
        }

        static String path(String slug) {
            return "/compare/" + slug;
        }
    }

    /** What this district and another share with one and the same recipient. */
    record RecipientComparison(Compared.Pair<Recipient> recipients, Neighbor other) implements OfTwo {
        @Override
        public String path() {
            return "/sharing/" + recipients.here().key() + "/compare/" + other.slug();
        }
    }

    /** What a policy said at one time. */
    record OnePolicyVersion(Policy policy, PolicyVersion version) implements Subject {
        @Override
        public String path() {
            return "/policies/" + policy.key() + "/versions/" + version.key();
        }
    }

    /** What is different between two versions of a policy. */
    record PolicyChanges(Policy policy, PolicyVersion from, PolicyVersion to) implements Subject {
        @Override
        public String path() {
            return "/policies/" + policy.key() + "/compare";
        }

        @Override
        public String query() {
            return "?from=" + from.key() + "&to=" + to.key();
        }
    }

    /** What changed in the newest editions, or in those up to an older one. */
    record Changes(int upTo, boolean newest) implements Subject {
        @Override
        public String path() {
            return "/changes";
        }

        @Override
        public String query() {
            return newest ? "" : "?up-to=" + upTo;
        }
    }

    /** The whole difference between two editions. */
    record Between(EditionSummary from, EditionSummary to) implements Subject {
        public Between {
            if (from.number() >= to.number()) {
                throw new IllegalArgumentException("edition " + to.number() + " is not after " + from.number());
            }
        }

        @Override
        public String path() {
            return "/changes";
        }

        @Override
        public String query() {
            return "?from=" + from.number() + "&to=" + to.number();
        }
    }

    /** Everything that changed with one edition. */
    record OneEdition(EditionSummary edition) implements Subject {
        @Override
        public String path() {
            return "/editions/" + edition.number();
        }
    }

    /** Where a reader has the editions checked. */
    record Verification() implements Subject {
        @Override
        public String path() {
            return "/editions/verify";
        }
    }

    /** The newest editions for software that tells its readers of news. */
    record Feed() implements OneForm {
        @Override
        public String path() {
            return "/changes.atom";
        }

        @Override
        public boolean hasPast() {
            return false;
        }
    }

    record OpenData() implements Subject {
        @Override
        public String path() {
            return "/open-data";
        }
    }

    /** The reports that came with the edition. */
    record Reports() implements Subject {
        @Override
        public String path() {
            return "/reports";
        }
    }

    record OneReport(String plugin, String report) implements Subject {
        @Override
        public String path() {
            return "/reports/" + plugin + "/" + report;
        }
    }

    /** A file without a page of its own. */
    record Download(SiteFile file) implements OneForm {
        @Override
        public String path() {
            return file.path();
        }

        @Override
        public boolean hasPast() {
            return false;
        }
    }

    /** What was hashed of an edition, or the header that proves it: the files that the verifier reads. */
    record EditionFile(int number, boolean header) implements OneForm {
        @Override
        public String path() {
            return "/open-data/" + (header ? EditionFiles.headerName(number) : EditionFiles.contentName(number));
        }

        @Override
        public boolean hasPast() {
            return false;
        }
    }

    /**
     * The addresses of all pages, for search engines.
     *
     * @param part counts from 1 where one file cannot hold them all; 0 is that which leads to all
     */
    record Sitemap(int part) implements OneForm {
        @Override
        public String path() {
            return part == 0 ? "/sitemap.xml" : "/sitemap-" + part + ".xml";
        }

        @Override
        public boolean hasPast() {
            return false;
        }
    }

    /** All items of a kind as a file. */
    record ListFile(ItemKind kind, ListForm form) implements OneForm {
        @Override
        public String path() {
            return "/open-data/" + kind.code() + "." + form.ending();
        }
    }

    /** A table of a report as CSV. */
    record ReportTable(String plugin, String report, String table) implements OneForm {
        @Override
        public String path() {
            return "/reports/" + plugin + "/" + report + "/" + table + ".csv";
        }
    }
}
