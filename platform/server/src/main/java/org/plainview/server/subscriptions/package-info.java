/** Letters to whoever asked to hear what a district changes in its record. */
@ApplicationModule(allowedDependencies = {"forms", "mail", "publishing", "shared", "site", "tenancy"})
@NullMarked
package org.plainview.server.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
