package org.plainview.server.inventory.internal;

/** @param written whether this very transaction has written, so that what it sees may never come to be */
record RevisionRow(long revision, boolean written) {}
