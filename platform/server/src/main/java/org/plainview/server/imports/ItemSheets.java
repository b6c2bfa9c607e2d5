package org.plainview.server.imports;

import java.util.Locale;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;

/** The items of a record as sheets that an import reads back to the letter. Needs no open scope. */
public interface ItemSheets {
    /**
     * The items of one kind as CSV in UTF-8, headings first.
     *
     * @param language of the headings, one in which the interface ships
     */
    byte[] csv(ItemKind kind, DistrictRecord record, Locale language);
}
