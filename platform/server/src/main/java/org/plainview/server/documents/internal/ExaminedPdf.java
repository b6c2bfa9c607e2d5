package org.plainview.server.documents.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.plainview.server.documents.Document.Accessibility;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;

/** What a PDF is like, and its text. */
final class ExaminedPdf {
    static final int MOST_PAGES = 5_000;
    private static final int MOST_TEXT = 1_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private ExaminedPdf() {}

    /** @throws ProblemException if it can do more than be read, or cannot be read at all */
    static Examined of(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            if (pdf.isEncrypted()) {
                throw refused("document-encrypted");
            }
            PdfGuard.check(pdf);
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                throw refused("document-unreadable");
            } else if (pages > MOST_PAGES) {
                throw refused("document-too-many-pages", MOST_PAGES);
            }
            var reading = new Reading();
            var text = reading.of(pdf);
            return new Examined(accessibility(pdf, pages, text.isEmpty() && reading.wasWhole()), text);
        } catch (InvalidPasswordException locked) {
            throw refused("document-encrypted");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof ProblemException problem) {
                throw problem;
            }
            throw refused("document-unreadable");
        }
    }

    static ProblemException refused(String code, Object... arguments) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    private static Accessibility accessibility(PDDocument pdf, int pages, boolean scannedOnly) {
        var catalog = pdf.getDocumentCatalog();
        var mark = catalog.getMarkInfo();
        boolean tagged = mark != null && mark.isMarked() && catalog.getStructureTreeRoot() != null;
        var title = pdf.getDocumentInformation().getTitle();
        var language = catalog.getLanguage();
        return new Accessibility(
                pages,
                tagged,
                title != null && !title.isBlank(),
                language == null || language.isBlank() ? null : storable(language),
                scannedOnly);
    }

    /** PostgreSQL keeps no zero in a text, and broken fonts give text that is none. */
    private static String storable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
    }

    /** Reads page after page until there is enough, or until it takes too long, even within one page. */
    private static final class Reading extends PDFTextStripper {
        private final long end = System.nanoTime() + LONGEST.toNanos();
        private boolean whole = true;

        /** Whether every page was read to its end. */
        boolean wasWhole() {
            return whole;
        }

        String of(PDDocument pdf) throws IOException {
            var text = new StringWriter();
            try {
                for (int page = 1;
                        page <= pdf.getNumberOfPages() && text.getBuffer().length() < MOST_TEXT;
                        page++) {
                    setStartPage(page);
                    setEndPage(page);
                    writeText(pdf, text);
                }
            } catch (TooLongException stopped) {
                whole = false;
            }
            var read = text.toString();
            return storable(read.length() <= MOST_TEXT ? read : read.substring(0, MOST_TEXT));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new TooLongException();
            }
            super.processOperator(operator, operands);
        }
    }

    /** Leaves the reading of a text that takes too long. */
    private static final class TooLongException extends RuntimeException {
        TooLongException() {
            super("reading the text of a PDF took too long", null, false, false);
        }
    }
}
