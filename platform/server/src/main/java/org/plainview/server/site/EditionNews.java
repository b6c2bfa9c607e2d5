package org.plainview.server.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemRef;
import org.plainview.server.tenancy.DistrictId;

/** What changed with an edition, told as the public pages tell it. Needs no open scope: an edition is public. */
public interface EditionNews {
    /**
     * In the order of the pages; nothing where nothing changed.
     *
     * @param edition the number of an edition that the district has, told by how it differs from the one before
     */
    List<Piece> of(DistrictId district, int edition, Locale language);

    /**
     * One change.
     *
     * @param item of which it speaks; null for the district itself or for the record as a whole
     * @param words one sentence
     * @param address of the page that says more; null where there is none
     */
    record Piece(
            @Nullable ItemRef item, String words, @Nullable String address) {}
}
