package org.plainview.server.documents;

import java.util.Optional;
import org.plainview.record.DocumentHash;
import org.plainview.server.tenancy.DistrictId;

/** The documents that an edition of a district names, or an earlier one named. Needs no open scope; everyone may read them. */
public interface PublicDocuments {
    Optional<Document> find(DistrictId district, DocumentHash hash);

    /** The words of a document that {@link #find} finds, as far as they were read of it. */
    Optional<String> text(DistrictId district, DocumentHash hash);

    /** Some of the bytes of a document that {@link #find} found, from {@code from} on and at most {@code length}. */
    byte[] part(DistrictId district, DocumentHash hash, long from, int length);
}
