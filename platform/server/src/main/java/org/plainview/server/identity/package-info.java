/** Who may do what: sign-in, sessions, the team of a district, and the door that every request passes. */
@ApplicationModule(allowedDependencies = {"extensions", "history", "inventory", "shared", "tenancy"})
@NullMarked
package org.plainview.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
