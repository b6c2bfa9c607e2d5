package org.plainview.server.subscriptions.internal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;

/** What somebody wants to hear of. Its code stands in the form and in the database. */
enum Topic {
    EVERYTHING("everything"),
    DATA("data"),
    SHARING("sharing"),
    POLICIES("policies"),
    NOTICES("notices");

    private final String code;

    Topic(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Topic> byCode(String code) {
        return Arrays.stream(values()).filter(topic -> topic.code.equals(code)).findFirst();
    }

    /** @param kind of the item of which a change speaks; null where it speaks of the district or of all of the record */
    boolean covers(@Nullable ItemKind kind) {
        return this == EVERYTHING || (kind != null && of(kind) == this);
    }

    /** The narrowest topic that a change of such an item belongs to. */
    private static Topic of(ItemKind kind) {
        return switch (kind) {
            case ELEMENT, SYSTEM, PURPOSE, COLLECTION, RETENTION -> DATA;
            case RECIPIENT, AGREEMENT, DISCLOSURE, PRODUCT, PRODUCT_DECISION, ACCESS_ROLE -> SHARING;
            case POLICY, POLICY_VERSION, SAFEGUARD -> POLICIES;
            case NOTICE, INCIDENT -> NOTICES;
            case CONTACT, SCHOOL, RESOURCE, QUESTION -> EVERYTHING;
        };
    }
}
