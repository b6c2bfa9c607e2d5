package org.plainview.server.site.internal;

import org.jspecify.annotations.Nullable;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.server.site.internal.SharingPage.Badge;

/** How a district stands to a product, as pages show it. */
final class ProductStanding {
    private ProductStanding() {}

    static Badge badge(@Nullable ProductStatus status, Voice voice) {
        return status == null
                ? new Badge(voice.say("product.unsaid"), "pv-status--warn")
                : new Badge(voice.name("product.status", status), style(status));
    }

    private static String style(ProductStatus status) {
        return switch (status) {
            case APPROVED -> "pv-status--ok";
            case DENIED -> "pv-status--bad";
            case IN_REVIEW, REQUESTED -> "pv-status--info";
            case RETIRED -> "";
        };
    }

    /** Since when it stands so; null where the record does not say. */
    static @Nullable String since(Product product, Voice voice) {
        return product.decidedOn() == null ? null : voice.say("product.since", voice.date(product.decidedOn()));
    }
}
