package org.plainview.record;

/** Who carries out a collection of data. */
public enum Collector {
    SCHOOL,
    DISTRICT,
    STATE,
    VENDOR
}
