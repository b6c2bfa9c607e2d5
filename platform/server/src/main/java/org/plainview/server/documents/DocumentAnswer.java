package org.plainview.server.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** Hands out a document so that a browser shows it or saves it and does nothing else with it. */
public final class DocumentAnswer {
    private static final int PART = 1 << 20;

    private DocumentAnswer() {}

    /**
     * @param content asked for part after part, only where the bytes are to be sent
     * @param caching the value of {@code Cache-Control}
     */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Document document,
            Content content,
            String caching)
            throws IOException {
        var etag = "\"" + document.hash() + "\"";
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", caching);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        var asked = request.getHeader("If-None-Match");
        if (asked != null && asked.contains(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(document.type().mediaType());
        response.setHeader("Content-Disposition", disposition(document));
        response.setContentLengthLong(document.size());
        if (!request.getMethod().equals("HEAD")) {
            for (long sent = 0; sent < document.size(); sent += PART) {
                response.getOutputStream().write(content.part(sent, PART));
            }
        }
    }

    /** The bytes of the document, in parts. */
    @FunctionalInterface
    public interface Content {
        byte[] part(long from, int length);
    }

    /** Browsers refuse to show a PDF in a sandbox, so it is saved and opened by what reads PDFs to this person. */
    private static String disposition(Document document) {
        var kind = document.type() == DocumentType.PDF ? ContentDisposition.attachment() : ContentDisposition.inline();
        return kind.filename(safeName(document), StandardCharsets.UTF_8).build().toString();
    }

    /** The label with the ending that belongs to the content, whatever ending it came with. */
    private static String safeName(Document document) {
        int dot = document.name().lastIndexOf('.');
        var label = dot < 0 ? document.name() : document.name().substring(0, dot);
        var safe = label.replaceAll("[^\\p{L}\\p{M}\\p{N} _-]+", "-").strip();
        return (safe.isEmpty() ? "document" : safe) + "." + document.type().extension();
    }
}
