package org.plainview.server.catalogue.internal;

import org.springframework.stereotype.Component;

/** What there is to pick from. */
@Component
class Catalogues {
    private final Catalogue<CedsElement> elements = new Catalogue<>(CedsElement.FILE, CedsElement::of);
    private final Catalogue<KnownProduct> products = new Catalogue<>(KnownProduct.FILE, KnownProduct::of);

    Catalogue<CedsElement> elements() {
        return elements;
    }

    Catalogue<KnownProduct> products() {
        return products;
    }
}
