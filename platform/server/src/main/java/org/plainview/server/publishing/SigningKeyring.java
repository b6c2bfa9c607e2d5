package org.plainview.server.publishing;

import java.security.PublicKey;
import java.util.SortedMap;

/** The public halves of the keys with which this platform signs, and ever signed, editions. */
public interface SigningKeyring {
    /** By {@link org.plainview.record.EditionKeys#idOf}. */
    SortedMap<String, PublicKey> publicKeys();
}
