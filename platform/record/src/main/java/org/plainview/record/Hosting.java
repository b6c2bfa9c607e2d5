package org.plainview.record;

/** Who runs a system. */
public enum Hosting {
    DISTRICT,
    VENDOR
}
