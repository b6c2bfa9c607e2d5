package org.plainview.server.imports.internal.plan;

import java.util.Locale;

/** How a sheet lays out what it says. */
public enum SheetShape {
    /** One row an item, a column a field. */
    LONG,
    /** One row a recipient and use, a column an element, marks in the cells. */
    WIDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
