package org.plainview.server.site.internal;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as SVG, with the quiet margin that readers need.
 *
 * @param size of a side with its margins, in modules
 * @param path what is dark
 */
record QrPicture(int size, String path) {
    private static final int MARGIN = 4;

    /** @param address at most 1,000 characters */
    static QrPicture of(String address) {
        // Enough to read a code of which a fold or a stain took a seventh.
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + MARGIN).append(' ').append(y + MARGIN);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }

    /** A file that stands alone. */
    String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>
                """.formatted(size, size * 8, path);
    }
}
