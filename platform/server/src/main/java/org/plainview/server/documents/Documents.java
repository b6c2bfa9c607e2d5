package org.plainview.server.documents;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.plainview.record.DocumentHash;

/** The documents of the district in scope. Every method needs an open scope and joins the caller's transaction or makes one. */
public interface Documents {
    Optional<Document> find(DocumentHash hash);

    /** Those of {@code hashes} that the district does not have. */
    Set<DocumentHash> missing(Collection<DocumentHash> hashes);

    /**
     * Lets everyone read these documents from now on, and keeps them for good.
     *
     * @return those that are not there, or of which the bytes are not
     */
    Set<DocumentHash> publish(Collection<DocumentHash> hashes);
}
