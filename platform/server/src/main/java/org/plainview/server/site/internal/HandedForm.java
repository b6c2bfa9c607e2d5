package org.plainview.server.site.internal;

/** What is handed on with a page. The ending stands in addresses and never changes. */
enum HandedForm {
    /** The address as a QR code, for paper. */
    CODE("/qr.svg"),
    /** A picture, for previews of links. */
    PICTURE("/picture.png");

    private final String ending;

    HandedForm(String ending) {
        this.ending = ending;
    }

    /** After the path of the page. */
    String ending() {
        return ending;
    }
}
