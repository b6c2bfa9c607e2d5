package org.plainview.server.documents;

import java.util.Set;
import org.plainview.record.DocumentHash;

/** Something that names documents by their hash, and without which they would be swept away. */
public interface DocumentUse {
    /** All that the district in scope names there; nothing else is named before the transaction of the caller ends. */
    Set<DocumentHash> hold();
}
