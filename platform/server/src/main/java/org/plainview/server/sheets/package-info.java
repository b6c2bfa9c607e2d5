/**
 * Reads the files of text and tables that people send, CSV and XLSX files as rows of text, and refuses what should not be
 * read. Knows nothing of the record.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.plainview.server.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
