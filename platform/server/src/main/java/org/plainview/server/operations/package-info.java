/** What the operator of the platform sees of it: districts and sign-ups, never a draft. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package org.plainview.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
