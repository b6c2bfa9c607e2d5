package org.plainview.server.documents.internal;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Refuses a PDF that can do more than be read (ISO 32000-2, 12.6.4): run a script, start a program, carry files. Looks at
 * every object of the file, used or not, because a reader may come upon one in more ways than can be followed.
 */
final class PdfGuard {
    private static final String JAVASCRIPT = "JavaScript";
    /** Forms of another kind, which hold scripts of their own. */
    private static final String XFA = "XFA";

    /** What a stream that is not a picture may hold when it is unpacked. */
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> next = new ArrayDeque<>();

    private PdfGuard() {}

    /** @throws org.plainview.server.shared.ProblemException if it should not be kept */
    static void check(PDDocument pdf) throws IOException {
        var guard = new PdfGuard();
        var file = pdf.getDocument();
        guard.see(file.getTrailer());
        for (var key : file.getXrefTable().keySet()) {
            guard.see(file.getObjectFromPool(key));
        }
        while (!guard.next.isEmpty()) {
            guard.look(guard.next.pop());
        }
    }

    private void see(COSBase value) {
        if ((value instanceof COSDictionary || value instanceof COSArray || value instanceof COSObject)
                && seen.add(value)) {
            next.push(value);
        }
    }

    private void look(COSBase value) throws IOException {
        switch (value) {
            case COSObject reference -> {
                var target = reference.getObject();
                if (target != null) {
                    see(target);
                }
            }
            case COSArray array -> array.forEach(this::see);
            case COSDictionary dictionary -> {
                refuse(dictionary);
                if (dictionary instanceof COSStream stream) {
                    refuseBomb(stream);
                }
                dictionary.getValues().forEach(this::see);
            }
            default -> throw new IllegalArgumentException("nothing can stand in " + value);
        }
    }

    private static void refuse(COSDictionary dictionary) {
        var action = dictionary.getDictionaryObject(COSName.S) instanceof COSName name ? name.getName() : "";
        if (action.equals(JAVASCRIPT)
                || dictionary.containsKey("JS")
                || dictionary.containsKey(JAVASCRIPT)
                || dictionary.containsKey(XFA)) {
            throw ExaminedPdf.refused("document-script");
        } else if (action.equals("Launch")) {
            throw ExaminedPdf.refused("document-launch");
        } else if (dictionary.containsKey("EmbeddedFiles")
                || dictionary.containsKey("EF")
                || (dictionary.getDictionaryObject(COSName.TYPE) instanceof COSName type
                        && type.getName().equals("EmbeddedFile"))) {
            throw ExaminedPdf.refused("document-embedded");
        }
    }

    private static void refuseBomb(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE)) || !isDeflated(stream)) {
            return;
        }
        var buffer = new byte[1 << 16];
        long unpacked = 0;
        try (var raw = stream.createRawInputStream();
                var in = new InflaterInputStream(raw)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw ExaminedPdf.refused("document-unreadable");
                }
            }
        } catch (ZipException | EOFException carelessly) {
            // As many writers end a stream; whoever reads it decides what it is worth.
            return;
        }
    }

    /** Whether what comes first in unpacking it is to inflate it. */
    private static boolean isDeflated(COSStream stream) {
        var filters = stream.getFilters();
        var first = filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }
}
