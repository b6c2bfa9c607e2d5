/** What people ask of a district, and what it answers them: families about their data, teachers for applications. */
@ApplicationModule(
        allowedDependencies = {"forms", "identity", "inventory", "mail", "publishing", "shared", "tenancy", "vault"})
@NullMarked
package org.plainview.server.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
