package org.plainview.server.site.internal;

/** A finished page: what it is and its bytes. */
final class Page {
    private final String type;
    private final byte[] bytes;

    /** @param bytes must not be changed afterwards */
    Page(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** The media type, with its character set. */
    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }
}
