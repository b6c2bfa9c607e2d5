package org.plainview.record;

/** Whether a parent can limit the collection or use of an element. */
public enum Limitable {
    NO,
    YES,
    PARTLY
}
