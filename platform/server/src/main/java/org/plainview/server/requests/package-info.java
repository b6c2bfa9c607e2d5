/** What people ask of a district, and what it answers them: for now, teachers for applications. */
@ApplicationModule(allowedDependencies = {"inventory", "mail", "shared", "tenancy"})
@NullMarked
package org.plainview.server.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
