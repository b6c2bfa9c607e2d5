package org.plainview.server.site.internal;

import io.micrometer.core.instrument.Timer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A finished answer, compressed once and kept only so: nearly every reader takes gzip, and for the others it is
 * unpacked.
 */
final class Stored {
    private final byte[] gzip;
    private final int plainLength;
    private final String etag;
    private final String gzipEtag;
    private final Headers name;
    private final Headers gzipName;
    private final Headers form;
    private final Headers gzipForm;
    private final Timer timer;
    private final Manner manner;

    private Stored(String type, byte[] gzip, int plainLength, String hash, Timer timer, Manner manner) {
        this.manner = manner;
        this.gzip = gzip;
        this.plainLength = plainLength;
        this.etag = '"' + hash + '"';
        this.gzipEtag = '"' + hash + "-gz\"";
        this.name = Headers.none().and("ETag", etag);
        this.gzipName = Headers.none().and("ETag", gzipEtag);
        this.form = name.and("Content-Type", type).and("Content-Length", Integer.toString(plainLength));
        this.gzipForm = gzipName.and("Content-Type", type)
                .and("Content-Encoding", "gzip")
                .and("Content-Length", Integer.toString(gzip.length));
        this.timer = timer;
    }

    /** @param timer takes the time of each answer with these bytes */
    static Stored of(Page page, Timer timer) {
        return of(page, timer, Manner.PAGE);
    }

    /** @param manner in which it goes out wherever it is kept */
    static Stored of(Page page, Timer timer, Manner manner) {
        return new Stored(page.type(), compress(page.bytes()), page.bytes().length, hash(page.bytes()), timer, manner);
    }

    private static byte[] compress(byte[] plain) {
        var out = new ByteArrayOutputStream(Math.max(64, plain.length / 4));
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] plain) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] gzip() {
        return gzip;
    }

    byte[] plain() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    int plainLength() {
        return plainLength;
    }

    /** The header that names these bytes. */
    Headers name(boolean compressed) {
        return compressed ? gzipName : name;
    }

    /** The headers that name these bytes and say what they are. */
    Headers form(boolean compressed) {
        return compressed ? gzipForm : form;
    }

    /** Whether {@code ifNoneMatch} names these bytes, in whichever compression they were sent. */
    boolean matches(String ifNoneMatch) {
        return ifNoneMatch.contains(etag) || ifNoneMatch.contains(gzipEtag) || ifNoneMatch.equals("*");
    }

    Manner manner() {
        return manner;
    }

    Timer timer() {
        return timer;
    }

    /** About the bytes that it takes in memory. */
    int weight() {
        return gzip.length + 1_000;
    }
}
