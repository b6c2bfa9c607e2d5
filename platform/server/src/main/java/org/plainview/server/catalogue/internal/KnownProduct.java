package org.plainview.server.catalogue.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A product of the education market.
 *
 * @param company who offers it
 * @param use what it is for, in the words of the list
 * @param website may be empty
 */
record KnownProduct(String id, String name, String company, String use, String website) implements Catalogue.Entry {
    static final String FILE = "catalogue/edtech-products.csv";

    static KnownProduct of(NamedCsvRecord row) {
        return new KnownProduct(
                row.getField("LP ID"),
                row.getField("Product Name").strip(),
                row.getField("Provider/Company Name").strip(),
                // The list puts the code of a group before it: "LC - Courseware & Textbooks".
                row.getField("Primary Essential Function")
                        .replaceFirst("^[A-Z/]+ - ", "")
                        .strip(),
                row.getField("URL").strip());
    }

    @Override
    public String about() {
        return company + " " + use;
    }
}
