package org.plainview.server.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainview.record.DocumentHash;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.DocumentAnswer;
import org.plainview.server.documents.PublicDocuments;
import org.springframework.stereotype.Component;

/**
 * The documents of a district's site, each at an address that names its content: whatever an edition named stays there. They
 * are far larger than pages and never change, so the caches of browsers keep them and this server does not.
 */
@Component
final class DocumentFiles {
    private static final String FOLDER = "/documents/";
    private static final Pattern PATH = Pattern.compile(FOLDER + "([0-9a-f]{64})\\.([a-z]+)");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final PublicDocuments documents;

    DocumentFiles(PublicDocuments documents) {
        this.documents = documents;
    }

    /** The address of a document. */
    record Name(DocumentHash hash, String extension) {}

    static Optional<Name> parse(String path) {
        var parts = PATH.matcher(path);
        return parts.matches()
                ? Optional.of(new Name(new DocumentHash(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** The path in the site, which has no language. */
    static String path(Document document) {
        return FOLDER + document.fileName();
    }

    /** Says whether the path was that of a public document of the site's district, and so is answered. */
    boolean answer(HttpServletRequest request, HttpServletResponse response, Sites.Site site, String path)
            throws IOException {
        var district = site.district().id();
        var found = parse(path)
                .flatMap(name -> documents
                        .find(district, name.hash())
                        .filter(document -> document.type().extension().equals(name.extension())));
        if (found.isEmpty()) {
            return false;
        }
        var document = found.get();
        DocumentAnswer.write(
                request,
                response,
                document,
                (from, length) -> documents.part(district, document.hash(), from, length),
                FOR_GOOD);
        return true;
    }
}
