package org.plainview.server.vault;

import java.util.UUID;

/**
 * Seals words of the district in scope with a key of the district's own (AES-256 in GCM), which itself lies wrapped in a key of
 * the platform that is in no database. A seal holds for one district, one row and one field: anywhere else it does not open.
 * Joins the transaction of the caller. Safe to use from many threads.
 */
public interface Vault {
    /**
     * @param field such as {@code request.message}, the same at each call for the same column, forever
     * @param row to which the words belong
     * @return letters, digits, hyphens, underscores and a dot; other ones at each call. Names the key, so that a newer key leaves it
     *     readable
     */
    String seal(String field, UUID row, String words);

    /** @throws BrokenSealException if it was sealed for something else, was changed, or its key is gone */
    String open(String field, UUID row, String sealed);

    /** What was sealed cannot be read. Says nothing of what it may have been. */
    final class BrokenSealException extends RuntimeException {
        public BrokenSealException(String message, Throwable cause) {
            super(message, cause);
        }

        public BrokenSealException(String message) {
            super(message);
        }
    }
}
