/** Whether the pages of others to which a district's record links are still there. */
@ApplicationModule(allowedDependencies = {"documents", "inventory", "shared", "tenancy"})
@NullMarked
package org.plainview.server.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
