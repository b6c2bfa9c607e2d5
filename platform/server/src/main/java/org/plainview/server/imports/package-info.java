/** Spreadsheets that a district has, read into its working record: guarded, mapped, tried dry, then all or nothing. */
@ApplicationModule(allowedDependencies = {"documents", "history", "inventory", "shared", "sheets", "tenancy"})
@NullMarked
package org.plainview.server.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
