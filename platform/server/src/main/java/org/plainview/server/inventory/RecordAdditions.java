package org.plainview.server.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;

/**
 * Knows what the law of its state adds to the record of the district in scope. What the record says in other extra fields, or
 * under other codes of clauses, is kept as it is, so that nothing is lost when a pack is switched off. Asked in the scope of
 * the district; safe to use from many threads.
 */
public interface RecordAdditions {
    /** In the order in which people should fill them in. */
    List<AddedField> fields(Locale language);

    /** What agreements may have to contain, in the order in which people should read them. */
    List<AddedClause> clauses(Locale language);

    /** What a district may begin with. */
    List<AddedItems> starters(Locale language);

    /**
     * A field in the words of one language.
     *
     * @param jurisdiction whose law it comes from, such as {@code UT}
     * @param choices what the codes of its choices are called, in order
     */
    record AddedField(ExtraField field, String jurisdiction, String label, String help, Map<String, String> choices) {}

    /**
     * A clause in the words of one language.
     *
     * @param text what it must say
     */
    record AddedClause(Clause clause, String jurisdiction, String title, String text) {}

    /**
     * Items that a jurisdiction's law knows, such as its notices.
     *
     * @param source by which they can be asked for again
     * @param title what people call the source, in the language asked for
     * @param items in English; they say nothing that only the district can know
     */
    record AddedItems(String source, String title, List<Item> items) {}
}
