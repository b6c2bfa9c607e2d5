package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.Optional;
import org.plainview.record.Codes;

/** What other sites may show in a frame. The codes stand in addresses that districts paste, and never change. */
enum WithinKind {
    /** The district in numbers. */
    CARD,
    /** Which apps may be used. */
    PRODUCTS,
    /** Who outside receives something. */
    SHARING,
    POLICIES,
    NOTICES;

    String code() {
        return Codes.of(this);
    }

    static Optional<WithinKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
