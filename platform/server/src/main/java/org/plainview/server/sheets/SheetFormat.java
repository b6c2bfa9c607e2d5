package org.plainview.server.sheets;

/** The formats that can be read. */
public enum SheetFormat {
    CSV,
    XLSX
}
