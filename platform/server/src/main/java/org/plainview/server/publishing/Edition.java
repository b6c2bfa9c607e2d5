package org.plainview.server.publishing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.EditionFiles;
import org.plainview.record.EditionHeader;
import org.plainview.record.SealedEdition;
import org.plainview.server.tenancy.DistrictId;

/**
 * An immutable snapshot of a district's whole record, as the public sees it. May be shared between threads.
 *
 * <p>Holds the record once as objects and once as compressed canonical JSON.
 */
public final class Edition {
    /** Objects take about this many times what their JSON does. */
    private static final int OBJECTS = 2;

    private final DistrictId district;
    private final EditionSummary summary;
    private final DistrictRecord record;
    private final Withheld withheld;
    private final byte[] compressed;

    /** @param compressed the canonical JSON of the record, in gzip */
    public Edition(
            DistrictId district, EditionSummary summary, DistrictRecord record, Withheld withheld, byte[] compressed) {
        this.district = district;
        this.summary = summary;
        this.record = record;
        this.withheld = withheld;
        this.compressed = compressed.clone();
    }

    public DistrictId district() {
        return district;
    }

    public EditionSummary summary() {
        return summary;
    }

    public int number() {
        return summary.number();
    }

    public Instant publishedAt() {
        return summary.publishedAt();
    }

    public String note() {
        return summary.note();
    }

    public String sha256() {
        return summary.sha256();
    }

    /** What was hashed and signed. */
    public EditionHeader header() {
        return new EditionHeader(
                district.toString(),
                number(),
                summary.schemaVersion(),
                summary.contentSha256(),
                summary.previousSha256(),
                summary.publishedAt(),
                summary.publishedBy(),
                summary.approvedBy(),
                summary.note(),
                summary.keyId(),
                withheld.counts());
    }

    /** The file that stands beside the content where editions are handed out to be checked ({@link EditionFiles#header}). */
    public byte[] headerFile() {
        return EditionFiles.header(new SealedEdition(header(), summary.sha256(), summary.signature(), new byte[0]));
    }

    /** Only elements documented well enough to publish stand here; {@link #withheld()} counts the rest. */
    public DistrictRecord record() {
        return record;
    }

    public Withheld withheld() {
        return withheld;
    }

    /** The content of this edition, byte for byte as it was hashed. Unpacked at each call. */
    public byte[] canonicalJson() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("edition " + number() + " of " + district + " cannot be unpacked", broken);
        }
    }

    /**
     * About the bytes that this edition takes in memory. By the length of its JSON and not by that of the compressed one: what
     * says the same many times compresses to nearly nothing, and still is as many objects.
     */
    public int memory() {
        return compressed.length + OBJECTS * unpackedLength();
    }

    /** The last four bytes of gzip say it, the lowest first. */
    private int unpackedLength() {
        return ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN).getInt(compressed.length - Integer.BYTES);
    }

    @Override
    public String toString() {
        return "edition " + number() + " of " + district;
    }
}
