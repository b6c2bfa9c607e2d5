/** The working record: the one door by which it is read and written. */
@ApplicationModule(allowedDependencies = {"documents", "history", "idempotency", "shared", "tenancy"})
@NullMarked
package org.plainview.server.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
