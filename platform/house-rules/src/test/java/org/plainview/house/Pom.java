package org.plainview.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A build file of Maven, read as XML. */
final class Pom {
    private final Document document;

    private Pom(Document document) {
        this.document = document;
    }

    /** @param scope as it is written; {@code compile} where it is not */
    record Dependency(String group, String artifact, String scope) {
        String name() {
            return group + ":" + artifact;
        }
    }

    static Pom of(String module) {
        return read(Tree.ROOT.resolve(module).resolve("pom.xml"));
    }

    static Pom read(Path file) {
        var factory = DocumentBuilderFactory.newInstance();
        try (var text = Files.newInputStream(file)) {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(text));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }

    /** What the module itself depends on, in its profiles too; nothing that it only manages or that its plugins use. */
    List<Dependency> dependencies() {
        var found = document.getElementsByTagName("dependency");
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .filter(dependency -> !isWithin(dependency, "dependencyManagement") && !isWithin(dependency, "build"))
                .map(dependency -> new Dependency(
                        text(dependency, "groupId", ""),
                        text(dependency, "artifactId", ""),
                        text(dependency, "scope", "compile")))
                .toList();
    }

    private static boolean isWithin(Node node, String name) {
        var parent = node.getParentNode();
        return parent != null && (parent.getNodeName().equals(name) || isWithin(parent, name));
    }

    private static String text(Element dependency, String name, String otherwise) {
        for (var child = dependency.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent().strip();
            }
        }
        return otherwise;
    }
}
