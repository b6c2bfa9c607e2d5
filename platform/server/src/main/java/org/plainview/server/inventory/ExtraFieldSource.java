package org.plainview.server.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plainview.spi.ExtraField;

/**
 * Knows of the fields that the district in scope adds to its items. What an item says in other extra fields is kept as it is, so
 * that nothing is lost when a pack is switched off. Asked in the scope of the district; safe to use from many threads.
 */
public interface ExtraFieldSource {
    /** In the order in which people should fill them in. */
    List<Offered> fields(Locale language);

    /**
     * A field in the words of one language.
     *
     * @param jurisdiction whose law it comes from, such as {@code UT}
     * @param choices what the codes of its choices are called, in order
     */
    record Offered(ExtraField field, String jurisdiction, String label, String help, Map<String, String> choices) {}
}
