package org.plainview.record;

/** How closely disclosed data points to a child. */
public enum Identifiability {
    IDENTIFIED,
    DE_IDENTIFIED,
    AGGREGATE
}
