package org.plainview.record;

/**
 * An edition with all that proves it.
 *
 * @see ChainVerifier
 */
public final class SealedEdition {
    private final EditionHeader header;
    private final String sha256;
    private final String signature;
    private final byte[] content;

    /**
     * @param sha256 the hash of the header, as it was recorded
     * @param signature of the header, in lower-case hexadecimal digits
     * @param content the record in canonical JSON; not copied, so it must not be changed
     */
    public SealedEdition(EditionHeader header, String sha256, String signature, byte[] content) {
        this.header = header;
        this.sha256 = sha256;
        this.signature = signature;
        this.content = content;
    }

    public EditionHeader header() {
        return header;
    }

    public String sha256() {
        return sha256;
    }

    public String signature() {
        return signature;
    }

    /** The record in canonical JSON. Not a copy: do not change it. */
    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "edition " + header.number() + " of " + header.district();
    }
}
