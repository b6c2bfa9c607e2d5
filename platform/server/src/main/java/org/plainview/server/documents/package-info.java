/** The files that a district's record names, by the hash of their bytes: taken in, examined, kept and handed out. */
@ApplicationModule(allowedDependencies = {"history", "shared", "sheets", "tenancy"})
@NullMarked
package org.plainview.server.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
