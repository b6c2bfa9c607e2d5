package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.Optional;

/** The pages that answer one question each with a plain list of items. */
enum ListingKind {
    USE("use"),
    WHO("who"),
    POLICIES("policies"),
    SAFEGUARDS("safeguards"),
    RETENTION("retention"),
    COLLECTIONS("collections"),
    NOTICES("notices"),
    INCIDENTS("incidents"),
    QUESTIONS("questions"),
    RESOURCES("resources");

    private final String code;

    ListingKind(String code) {
        this.code = code;
    }

    /** Stands in the address. */
    String code() {
        return code;
    }

    static Optional<ListingKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
