/** The append-only history of what was done to a district's record and by whom. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.plainview.server.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
