package org.plainview.server.documents.internal;

/** A document in which words were found, and a passage of it where they stand. */
record PassageRow(String hash, String passage) {}
