package org.plainview.server.archive.internal;

import org.plainview.record.DocumentHash;
import org.plainview.record.ItemKind;

/** What the files of an archive are called. */
final class ArchiveFiles {
    /** The working record in canonical form. */
    static final String RECORD = "record.json";

    /** What is known of the documents beside their bytes ({@link DocumentList}). */
    static final String DOCUMENT_LIST = "documents.json";

    static final String HISTORY = "history.jsonl";
    static final String README = "README.txt";
    /** What every other file is ({@link Manifest}); the last of them. */
    static final String MANIFEST = "manifest.json";

    /** As {@link org.plainview.record.Verify} reads them. */
    static final String EDITIONS = "editions/";

    /** A whole public site, which needs nothing of what lies around it. */
    static final String SITE = "site/";

    private static final String DOCUMENTS = "documents/";
    private static final String SHEETS = "csv/";

    private ArchiveFiles() {}

    static String sheet(ItemKind kind) {
        return SHEETS + kind.code() + ".csv";
    }

    static String document(DocumentHash hash) {
        return DOCUMENTS + hash;
    }

    static boolean isDocument(String name) {
        return name.startsWith(DOCUMENTS);
    }
}
