package org.plainview.server.policies.internal;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Markdown that says what plain HTML says. What has no counterpart leaves its words. */
final class MarkdownOfHtml {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(TABLES).build();
    private static final Map<String, Integer> HEADINGS = Map.of("h1", 1, "h2", 2, "h3", 3, "h4", 4, "h5", 5, "h6", 6);

    private MarkdownOfHtml() {}

    static String of(Element body) {
        var document = new Document();
        blocks(body, document);
        return RENDERER.render(document);
    }

    /** Paragraphs of a text without any marks. */
    static String ofPlain(String text) {
        var document = new Document();
        for (var paragraph : text.strip().split("\\n\\s*\\n")) {
            var block = new Paragraph();
            block.appendChild(new Text(paragraph.replaceAll("\\s+", " ").strip()));
            document.appendChild(block);
        }
        return RENDERER.render(document);
    }

    private static void blocks(Element parent, Node into) {
        @Nullable Paragraph loose = null;
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            var block = child instanceof Element element ? block(element) : null;
            if (block != null) {
                into.appendChild(block);
                loose = null;
            } else if (!(child instanceof Element element && isContainer(element))) {
                if (loose == null) {
                    loose = new Paragraph();
                }
                inline(child, loose);
                if (loose.getFirstChild() != null && loose.getParent() == null) {
                    into.appendChild(loose);
                }
            } else {
                blocks((Element) child, into);
                loose = null;
            }
        }
    }

    private static boolean isContainer(Element element) {
        return List.of("div", "section", "body", "blockquote").contains(element.getTagName());
    }

    private static @Nullable Node block(Element element) {
        var tag = element.getTagName();
        if (HEADINGS.containsKey(tag)) {
            var heading = new Heading();
            heading.setLevel(HEADINGS.get(tag));
            inlines(element, heading);
            return heading;
        }
        return switch (tag) {
            case "p" -> {
                var paragraph = new Paragraph();
                inlines(element, paragraph);
                yield paragraph;
            }
            case "ul" -> list(element, new BulletList());
            case "ol" -> list(element, new OrderedList());
            case "table" -> table(element);
            default -> null;
        };
    }

    private static Node list(Element element, org.commonmark.node.ListBlock list) {
        list.setTight(true);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element entry) {
                var item = new ListItem();
                blocks(entry, item);
                list.appendChild(item);
            }
        }
        return list;
    }

    /** The first row is the head, since Markdown knows no table without one. */
    private static Node table(Element element) {
        var rows = element.getElementsByTagName("tr");
        var table = new TableBlock();
        var head = new TableHead();
        var body = new TableBody();
        for (int i = 0; i < rows.getLength(); i++) {
            (i == 0 ? head : body).appendChild(row((Element) rows.item(i), i == 0));
        }
        table.appendChild(head);
        if (body.getFirstChild() != null) {
            table.appendChild(body);
        }
        return table;
    }

    private static Node row(Element element, boolean isHead) {
        var row = new TableRow();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element cell) {
                var node = new TableCell();
                node.setHeader(isHead);
                node.appendChild(
                        new Text(cell.getTextContent().replaceAll("\\s+", " ").strip()));
                row.appendChild(node);
            }
        }
        return row;
    }

    private static void inlines(Element element, Node into) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            inline(child, into);
        }
    }

    private static void inline(org.w3c.dom.Node node, Node into) {
        if (!(node instanceof Element element)) {
            var words = node.getTextContent().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                into.appendChild(new Text(words));
            }
            return;
        }
        switch (element.getTagName()) {
            case "strong", "b" -> wrap(element, new StrongEmphasis("**"), into);
            case "em", "i" -> wrap(element, new Emphasis("*"), into);
            case "a" -> {
                var address = element.getAttribute("href");
                if (address.startsWith("https://") || address.startsWith("http://")) {
                    wrap(element, new Link(address, null), into);
                } else {
                    inlines(element, into);
                }
            }
            case "br" -> into.appendChild(new HardLineBreak());
            case "img" -> {}
            default -> inlines(element, into);
        }
    }

    /** Emphasis with a space at its edge is none in Markdown, so the spaces stand outside. */
    private static void wrap(Element element, Node wrapper, Node into) {
        var words = element.getTextContent();
        if (words.isBlank()) {
            into.appendChild(new Text(" "));
            return;
        }
        if (Character.isWhitespace(words.charAt(0))) {
            into.appendChild(new Text(" "));
        }
        inlines(element, wrapper);
        strip(wrapper);
        into.appendChild(wrapper);
        if (Character.isWhitespace(words.charAt(words.length() - 1))) {
            into.appendChild(new Text(" "));
        }
    }

    private static void strip(Node wrapper) {
        if (wrapper.getFirstChild() instanceof Text first) {
            first.setLiteral(first.getLiteral().stripLeading());
        }
        if (wrapper.getLastChild() instanceof Text last) {
            last.setLiteral(last.getLiteral().stripTrailing());
        }
    }
}
