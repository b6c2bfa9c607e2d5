package org.plainview.record;

/** What a resource is to its reader. */
public enum ResourceKind {
    LINK,
    INFOGRAPHIC,
    VIDEO,
    DOCUMENT
}
