package org.plainview.server.imports.internal.plan;

import org.plainview.server.sheets.SheetRow;

/** The rows of a sheet, which can be walked through again and again without being held all at once. */
public interface Rows extends Iterable<SheetRow> {}
