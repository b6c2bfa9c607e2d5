package org.plainview.server.idempotency;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Does a write once, however often it is sent, as draft-ietf-httpapi-idempotency-key-header has it. What was answered is kept
 * for 24 hours, in the transaction of the write: after a fall there are both or neither. A refused write has changed nothing
 * and is not kept, so sending it again tries again.
 */
public interface Idempotency {
    /** The header by which a client names a write. */
    String HEADER = "Idempotency-Key";

    /**
     * Joins the caller's transaction, which must be open.
     *
     * @param key what the header says, or null where it is not sent: then the write is simply done
     * @param body of the request, or null
     * @param type of the answer's body
     * @throws org.plainview.server.shared.ProblemException if the key is malformed (400), the same write is under way (409), or
     *     the same person or token has used the key for another request (422)
     */
    <T> ResponseEntity<T> answer(
            @Nullable String key, @Nullable Object body, Class<T> type, Supplier<ResponseEntity<T>> write);
}
