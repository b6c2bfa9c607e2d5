package org.plainview.server.shared;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text in Markdown (CommonMark 0.31 with tables) as a part of a page: what it says and nothing that acts. HTML in it is
 * shown as the letters that it is made of, pictures of others become links, and headings begin below the page's own. What it
 * holds is well-formed as XML too.
 *
 * @param html safe to stand in a page as it is
 * @param sections its two upper levels of headings, in order
 */
public record ReadableText(String html, List<Section> sections) implements Content {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    /** No policy nests deeper, and what reads a page as XML goes no deeper than 100 elements. */
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().extensions(TABLES).build();
    /** Whatever the renderer wrote, no more than this leaves here. */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "a",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("id")
            .matching(Pattern.compile("s-[\\p{L}\\p{N}-]+"))
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    private static final Pattern OUTWARD = Pattern.compile("(?i)(https?|mailto):.*");
    private static final Pattern WEB = Pattern.compile("(?i)https?:.*");
    private static final int PAGE_TITLE = 1;
    private static final int LOWEST = 6;
    private static final int LONGEST_ID = 60;

    /** @param id where it stands on the page: the same as long as its heading is the same */
    public record Section(int level, String id, String title) {}

    /** Under a title of the first level. */
    public static ReadableText of(String markdown) {
        return of(markdown, PAGE_TITLE, "");
    }

    /**
     * @param title the level of the heading under which it stands: 1 or more
     * @param prefix of the ids of its headings, where several texts stand on one page: letters, digits and hyphens
     */
    public static ReadableText of(String markdown, int title, String prefix) {
        var document = PARSER.parse(withoutMark(markdown));
        withoutTitle(document);
        document.accept(new PicturesAsLinks());
        var headings = new Headings(title, prefix);
        document.accept(headings);
        headings.lower();
        var renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", headings.id(heading));
                    } else if (node instanceof Link link && !leads(link.getDestination())) {
                        attributes.remove("href");
                    }
                })
                .build();
        return new ReadableText(ALLOWED.sanitize(renderer.render(document)), headings.sections());
    }

    /** The words of each paragraph, heading, entry of a list and row of a table: what two texts are compared by. */
    public static List<String> paragraphs(String markdown) {
        var paragraphs = new Paragraphs();
        PARSER.parse(withoutMark(markdown)).accept(paragraphs);
        return List.copyOf(paragraphs.found);
    }

    /** The addresses of pages on the web to which {@code markdown} links, as it says them, each once and in their order. */
    public static List<String> links(String markdown) {
        var document = PARSER.parse(withoutMark(markdown));
        document.accept(new PicturesAsLinks());
        var links = new Links();
        document.accept(links);
        return List.copyOf(links.found);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A text that begins with its title repeats that of the page. */
    private static void withoutTitle(Node document) {
        if (document.getFirstChild() instanceof Heading first && first.getLevel() == PAGE_TITLE) {
            for (var node = first.getNext(); node != null; node = node.getNext()) {
                if (node instanceof Heading other && other.getLevel() == PAGE_TITLE) {
                    return;
                }
            }
            first.unlink();
        }
    }

    private static boolean leads(@Nullable String address) {
        return address != null && OUTWARD.matcher(address).matches();
    }

    private static String words(Node node) {
        var words = WORDS.render(node).replaceAll("\\s+", " ").strip();
        return node instanceof TableRow ? words.replace("| ", " | ") : words;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    /** The site of somebody else learns nothing of who reads a page here. */
    private static final class PicturesAsLinks extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            var link = new Link(image.getDestination(), image.getTitle());
            if (image.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            image.insertAfter(link);
            image.unlink();
        }
    }

    private static final class Links extends AbstractVisitor {
        private final Set<String> found = new LinkedHashSet<>();

        @Override
        public void visit(Link link) {
            if (WEB.matcher(link.getDestination()).matches()) {
                found.add(link.getDestination());
            }
            visitChildren(link);
        }
    }

    private static final class Headings extends AbstractVisitor {
        private final List<Heading> found = new ArrayList<>();
        private final Map<Heading, String> ids = new HashMap<>();
        private final Map<String, Integer> taken = new HashMap<>();
        private final int title;
        private final String prefix;

        Headings(int title, String prefix) {
            this.title = title;
            this.prefix = prefix;
        }

        @Override
        public void visit(Heading heading) {
            found.add(heading);
            ids.put(heading, free(slug(words(heading))));
        }

        private static String slug(String title) {
            var slug = title.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-|-$", "");
            return slug.isEmpty() ? "part" : slug.substring(0, Math.min(slug.length(), LONGEST_ID));
        }

        private String free(String slug) {
            int before = taken.merge(slug, 1, Integer::sum) - 1;
            return before == 0 ? "s-" + prefix + slug : free(slug + "-" + (before + 1));
        }

        /**
         * So that the highest of them stands one below the title above it and none skips a level, by which people who hear a
         * page find their way (WCAG 2.2, 1.3.1).
         */
        void lower() {
            int highest = found.stream().mapToInt(Heading::getLevel).min().orElse(0);
            int above = title;
            for (var heading : found) {
                above = Math.min(Math.min(heading.getLevel() - highest + title, above) + 1, LOWEST);
                heading.setLevel(above);
            }
        }

        String id(Heading heading) {
            return ids.getOrDefault(heading, "");
        }

        List<Section> sections() {
            return found.stream()
                    .filter(heading -> heading.getLevel() <= title + 2)
                    .map(heading -> new Section(heading.getLevel(), id(heading), words(heading)))
                    .toList();
        }
    }

    /** Goes down to what holds words itself. */
    private static final class Paragraphs extends AbstractVisitor {
        private final List<String> found = new ArrayList<>();

        @Override
        protected void visitChildren(Node parent) {
            for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                switch (child) {
                    case BlockQuote _, ListBlock _, ListItem _, TableBlock _, TableHead _, TableBody _ ->
                        visitChildren(child);
                    default -> add(words(child));
                }
            }
        }

        private void add(String words) {
            if (!words.isEmpty()) {
                found.add(words);
            }
        }
    }
}
