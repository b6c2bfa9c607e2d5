package org.plainview.server.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** PDFs of every kind that districts have, made as they are needed. */
public final class Pdfs {
    private Pdfs() {}

    /** What is to be done with a document before it is written. */
    private interface Work {
        void on(PDDocument pdf) throws IOException;
    }

    /** With tags, a title, a language, and {@code text} on its page. */
    public static byte[] tagged(String text) {
        return written(pdf -> {
            page(pdf, text);
            var catalog = pdf.getDocumentCatalog();
            var mark = new PDMarkInfo();
            mark.setMarked(true);
            catalog.setMarkInfo(mark);
            catalog.setStructureTreeRoot(new PDStructureTreeRoot());
            catalog.setLanguage("en-US");
            pdf.getDocumentInformation().setTitle(text);
        });
    }

    public static byte[] untagged(String text) {
        return written(pdf -> page(pdf, text));
    }

    /** A picture on its page and no text. */
    public static byte[] scanned() {
        return written(pdf -> {
            var page = new PDPage();
            pdf.addPage(page);
            var scan = LosslessFactory.createFromImage(pdf, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB));
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(scan, 0, 0);
            }
        });
    }

    public static byte[] withScript() {
        return written(pdf -> {
            page(pdf, "Form");
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
        });
    }

    public static byte[] withLaunch() {
        return written(pdf -> {
            page(pdf, "Form");
            var launch = new PDActionLaunch();
            launch.setF("calc.exe");
            pdf.getDocumentCatalog().setOpenAction(launch);
        });
    }

    public static byte[] withAttachment() {
        return written(pdf -> {
            page(pdf, "Cover");
            var file = new PDComplexFileSpecification();
            file.setFile("roster.csv");
            file.setEmbeddedFile(
                    new PDEmbeddedFile(pdf, new ByteArrayInputStream("name".getBytes(StandardCharsets.UTF_8))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("roster.csv", file));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        });
    }

    /** Opens without a password, but is encrypted all the same. */
    public static byte[] encrypted(String password) {
        return written(pdf -> {
            page(pdf, "Secret");
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
    }

    /** A stream of a thousand times its size. */
    public static byte[] bomb() {
        return written(pdf -> {
            page(pdf, "Bomb");
            var stream = pdf.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var zeros = new byte[1 << 20];
                for (int i = 0; i < 80; i++) {
                    out.write(zeros);
                }
            }
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Extra"), stream);
        });
    }

    private static void page(PDDocument pdf, String text) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] written(Work work) {
        try (var pdf = new PDDocument()) {
            work.on(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
