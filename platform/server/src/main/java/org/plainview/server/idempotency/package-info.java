/** Writes that are sent again because their answer was lost: done once, and answered as at first. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package org.plainview.server.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
