package org.plainview.record;

/** From whom an element comes. */
public enum Source {
    PARENT,
    STUDENT,
    STAFF,
    SYSTEM,
    OTHER_AGENCY
}
