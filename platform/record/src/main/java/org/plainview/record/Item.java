package org.plainview.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of a district's record. Each kind of item is one Java record type, listed by {@link ItemKind}. */
public sealed interface Item
        permits AccessRole,
                Agreement,
                DataCollection,
                Contact,
                Disclosure,
                Element,
                Incident,
                Notice,
                Policy,
                PolicyVersion,
                Product,
                ProductDecision,
                Purpose,
                Question,
                Recipient,
                Resource,
                RetentionRule,
                Safeguard,
                School,
                DataSystem {

    Key key();

    /** What a person calls this item, in the district's first language. */
    String label();

    /** The public texts of this item in other languages. */
    Translations translations();

    /**
     * Fields that plugins add, each name beginning with its plugin's namespace and a dot ({@code ut.order}), in the
     * order of their names.
     */
    Map<String, String> extra();

    default ItemKind kind() {
        return ItemKind.of(getClass());
    }

    /** The text of {@code field} in {@code language} (BCP 47), or null where it is not translated. */
    default @Nullable String translated(String language, String field) {
        return translations().text(language, field);
    }
}
