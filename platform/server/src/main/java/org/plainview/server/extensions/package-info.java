/** The plugins: installed by the operator, loaded on every node without a restart, switched on by districts. */
@ApplicationModule(allowedDependencies = {"history", "shared", "tenancy"})
@NullMarked
package org.plainview.server.extensions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
