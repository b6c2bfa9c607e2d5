package org.plainview.server.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plainview.server.shared.Templates;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of a page: tagged, titled and with a language (PDF/UA-1, ISO 14289-1), its headings as bookmarks, its fonts
 * within. Fetches nothing, whatever the page names. Safe to use from many threads.
 */
@Component
public class Paper {
    private static final String STYLES = "/paper/sheet.css";
    private static final String FONTS = "/liberation/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Templates templates;
    private final Content styles;

    public Paper(Templates templates) {
        this.templates = templates;
        var css = styleSheet();
        this.styles = output -> output.writeContent(css);
    }

    private static String styleSheet() {
        try (var in = open(STYLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] pdf(Sheet sheet) {
        return pdf(sheet, Instant.now());
    }

    /**
     * The same sheet and moment give the same bytes.
     *
     * @param made when it is said to have been made
     */
    public byte[] pdf(Sheet sheet, Instant made) {
        var html = templates.render("paper/sheet.jte", Map.of("sheet", sheet, "styles", styles));
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useUriResolver(
                    (base, address) -> address.startsWith("#") || address.contains(":") ? address : null);
            builder.useProtocolsStreamImplementation(
                    address -> {
                        throw new IllegalStateException("a sheet of paper fetches nothing, and not " + address);
                    },
                    "http",
                    "https",
                    "file",
                    "ftp",
                    "jar",
                    "data");
            builder.useFont(
                    () -> open(FONTS + "LiberationMono-Regular.ttf"),
                    "LiberationMono",
                    REGULAR,
                    FontStyle.NORMAL,
                    true);
            font(builder, "LiberationSans-Regular.ttf", REGULAR, FontStyle.NORMAL);
            font(builder, "LiberationSans-Bold.ttf", BOLD, FontStyle.NORMAL);
            font(builder, "LiberationSans-Italic.ttf", REGULAR, FontStyle.ITALIC);
            font(builder, "LiberationSans-BoldItalic.ttf", BOLD, FontStyle.ITALIC);
            builder.withHtmlContent(html, null);
            try (var renderer = builder.buildPdfRenderer();
                    var document = renderer.createPDFKeepOpen()) {
                date(document, made);
                document.save(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void date(PDDocument document, Instant made) {
        var moment = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        // Else its identity would be that of the moment of saving.
        document.setDocumentId(made.toEpochMilli());
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(FONTS + file), "LiberationSans", weight, style, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(file), file);
    }

    /**
     * What stands on it.
     *
     * @param language BCP 47, of the title and of the labels
     * @param textLanguage BCP 47, of the texts
     * @param parts in order; with more than one, a table of contents stands ahead of them
     */
    public record Sheet(
            String language, String textLanguage, String title, String subtitle, String contents, List<Part> parts) {}

    /**
     * @param id of letters, digits and hyphens, different from all others
     * @param facts each a label and what it says
     * @param text safe and well-formed HTML; empty where there is none
     */
    public record Part(String id, String title, List<Fact> facts, Content text) {}

    public record Fact(String label, String says) {}
}
