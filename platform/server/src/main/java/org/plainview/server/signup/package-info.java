/** How a district comes onto the platform: complete, or not at all. */
@ApplicationModule(allowedDependencies = {"history", "identity", "inventory", "mail", "shared", "tenancy"})
@NullMarked
package org.plainview.server.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
