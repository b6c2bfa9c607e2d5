package org.plainview.server.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainview.record.DocumentHash;

/** The documents of the district in scope. Every method needs an open scope and joins the caller's transaction or makes one. */
public interface Documents {
    /**
     * Examines and keeps a document. The same bytes again are the document that is there.
     *
     * @param name what the sender's machine called it
     * @throws org.plainview.server.shared.ProblemException if it is refused; then nothing of it is kept
     */
    Document receive(byte[] content, String name);

    Optional<Document> find(DocumentHash hash);

    /** Those of {@code hashes} that the district has. */
    Map<DocumentHash, Document> find(Collection<DocumentHash> hashes);

    /** The words of a document as far as they were read of it: all of a text, none of a picture. */
    Optional<String> text(DocumentHash hash);

    /**
     * The documents whose text holds words that begin with each of {@code words}, the best first, each with a passage where
     * they stand.
     *
     * @param words as {@link org.plainview.server.shared.FoldedText#words} gives them
     */
    Map<DocumentHash, String> search(List<String> words, int limit);

    /** Some of the bytes of a document that {@link #find} found, from {@code from} on and at most {@code length}. */
    byte[] part(DocumentHash hash, long from, int length);

    /** Those of {@code hashes} that the district does not have. */
    Set<DocumentHash> missing(Collection<DocumentHash> hashes);

    /**
     * Lets everyone read these documents from now on, and keeps them for good.
     *
     * @return those that are not there, or of which the bytes are not
     */
    Set<DocumentHash> publish(Collection<DocumentHash> hashes);
}
