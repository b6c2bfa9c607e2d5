/** Reads an uploaded CSV or XLSX file as rows of text, and refuses what should not be read. Knows nothing of the record. */
@NullMarked
package org.plainview.server.imports.internal.sheet;

import org.jspecify.annotations.NullMarked;
