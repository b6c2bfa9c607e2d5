package org.plainview.server.imports.internal.plan;

import java.util.Set;
import org.plainview.record.DocumentHash;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;

/** What a district holds beside its record. */
public interface Holdings {
    /** The keys of removed items of a kind; none of them may come back. */
    Set<Key> retired(ItemKind kind);

    boolean has(DocumentHash document);

    /** How its packs want their fields to be written. */
    ExtraCells extras();
}
