/** How a district comes onto the platform: complete, or not at all. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "history", "inventory", "identity", "mail"})
@NullMarked
package org.plainview.server.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
