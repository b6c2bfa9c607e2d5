package org.plainview.record;

/** The three classes of protection. */
public enum SafeguardKind {
    ADMINISTRATIVE,
    TECHNICAL,
    PHYSICAL
}
