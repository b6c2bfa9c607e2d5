package org.plainview.server.imports.internal.sheet;

/** The formats that can be read. */
public enum SheetFormat {
    CSV,
    XLSX
}
