package org.plainview.server.catalogue.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Optional;
import org.plainview.record.ElementCategory;

/**
 * An element of the Common Education Data Standards, version 12.
 *
 * @param id the global id, six digits
 * @param definition in the words of the standard, which are for those who build systems
 */
record CedsElement(String id, String name, String definition) implements Catalogue.Entry {
    static final String FILE = "catalogue/ceds-elements-v12.csv";

    static CedsElement of(NamedCsvRecord row) {
        return new CedsElement(
                row.getField("GlobalID"),
                row.getField("ElementName").strip(),
                row.getField("Definition").strip());
    }

    @Override
    public String about() {
        return definition;
    }

    /** The category that the name suggests. The standard knows none, so where no word tells, nothing is guessed. */
    Optional<ElementCategory> category() {
        return CategoryWords.categoryOf(name);
    }
}
