package org.plainview.server.shared;

import java.net.URI;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page that the server renders: the template {@code shared/layout.jte}. Everything
 * in it is already in the page's language.
 *
 * @param title of the page, without the name of the site
 * @param description one sentence for search engines and previews
 * @param address the permanent absolute address of the page in this language, or null for a page that has none
 * @param json the address of the same content for software, or null
 * @param styleSheets in the order in which they apply
 * @param feed the address of the site's Atom feed, or null
 * @param untranslated says that some words on the page may be of another language; null where none can be
 * @param past says that the page shows what stood on a day of the past; null where it shows what stands
 * @param onward how its content goes on elsewhere, or null
 */
public record Frame(
        String language,
        String title,
        @Nullable String description,
        Masthead masthead,
        @Nullable String address,
        @Nullable String json,
        List<Link> trail,
        List<Link> languages,
        List<Link> footer,
        List<String> footnotes,
        List<String> styleSheets,
        Labels labels,
        @Nullable String feed,
        @Nullable String untranslated,
        @Nullable Past past,
        @Nullable Onward onward) {

    /** A page of a site without a feed, as of now. */
    public Frame(
            String language,
            String title,
            @Nullable String description,
            Masthead masthead,
            @Nullable String address,
            @Nullable String json,
            List<Link> trail,
            List<Link> languages,
            List<Link> footer,
            List<String> footnotes,
            List<String> styleSheets,
            Labels labels) {
        this(
                language,
                title,
                description,
                masthead,
                address,
                json,
                trail,
                languages,
                footer,
                footnotes,
                styleSheets,
                labels,
                null,
                null,
                null,
                null);
    }

    /**
     * The top of every page of one site.
     *
     * @param name who speaks: the district, or the platform
     * @param logo the address of a picture that shows {@code name}; or null
     * @param ribbon a warning above everything, such as that the district is a sample; or null
     */
    public record Masthead(
            String name,
            String tagline,
            String home,
            List<Link> sections,
            @Nullable String logo,
            @Nullable Ribbon ribbon) {}

    /**
     * Says that a page shows what stood on a day of the past. No search engine is to find such a page.
     *
     * @param day as forms on the page say it to the server, ISO 8601
     * @param now leads to the same page as it stands
     */
    public record Past(String day, String notice, Link now) {}

    /**
     * How the content of a page goes on beyond it.
     *
     * @param title stands above the files
     * @param files the lists that the page shows, as files; none where it shows no list
     * @param share how it is handed on, or null
     * @param picture for previews of links to it, or null
     * @param data what it is about, as JSON-LD without any less-than sign; null in a copy
     */
    public record Onward(
            String title,
            List<Listed> files,
            @Nullable Share share,
            @Nullable Picture picture,
            @Nullable String data) {}

    /** A picture at an absolute address; {@code alternative} says it in words. */
    public record Picture(String address, int width, int height, String alternative) {}

    /**
     * How a page is handed on, also on paper.
     *
     * @param address short, and the same for good
     * @param size of a side of the QR code of {@code address}, in modules
     * @param code what is dark in it, as the path of an SVG
     * @param alternative says what the code is for whoever does not see it
     * @param download the code as a file
     * @param imprint who says what is printed, and when
     */
    public record Share(
            String title,
            String lead,
            String address,
            int size,
            String code,
            String alternative,
            Link download,
            String print,
            List<String> imprint) {}

    /** A list in each form that there is. */
    public record Listed(String name, List<Link> forms) {}

    /** A warning above everything: a few strong words and then a sentence. */
    public record Ribbon(String label, String text) {}

    /**
     * A link in the frame.
     *
     * @param language of the page to which it leads, where that differs from this page's; or null
     * @param current whether it names the page, or the part of the site, that the reader is looking at
     */
    public record Link(String text, String href, @Nullable String language, boolean current) {
        public static Link to(String text, String href) {
            return new Link(text, href, null, false);
        }
    }

    /** What the parts of the frame are called for people who hear the page. */
    public record Labels(String skip, String sections, String language, String trail) {
        public static Labels of(Words words, Locale language) {
            return new Labels(
                    words.say(language, "frame.skip"),
                    words.say(language, "frame.sections"),
                    words.say(language, "frame.language"),
                    words.say(language, "frame.trail"));
        }
    }

    /** Where the page of {@code language} stands: its absolute address, which search engines ask for, where this page has one. */
    public String alternate(Link language) {
        return address == null
                ? language.href()
                : URI.create(address).resolve(language.href()).toString();
    }

    /** Which way the page's language is written, as HTML has it. */
    public String direction() {
        return direction(Locale.forLanguageTag(language));
    }

    /** Which way a language is written, as HTML has it. */
    public static String direction(Locale locale) {
        // A language's own name is written as the language is.
        return new Bidi(locale.getDisplayLanguage(locale), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? "ltr"
                : "rtl";
    }

    /** What stands in the browser's tab. */
    public String documentTitle() {
        return title.equals(masthead.name()) ? title : title + " · " + masthead.name();
    }
}
