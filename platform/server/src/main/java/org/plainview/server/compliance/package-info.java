/** Runs the rule packs that a district has switched on, over its working record and over each edition. */
@ApplicationModule(allowedDependencies = {"extensions", "history", "inventory", "publishing", "shared", "tenancy"})
@NullMarked
package org.plainview.server.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
