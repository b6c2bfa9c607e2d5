package org.plainview.record;

/** Who may read an item. Unsaid is everyone: a record is kept to be shown. */
public enum Visibility {
    EVERYONE,
    /** Only those who work on the record; no edition holds it. */
    STAFF
}
