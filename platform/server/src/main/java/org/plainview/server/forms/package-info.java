/** What all pages have in common on which people ask something of a district: where they are and what stands around them. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package org.plainview.server.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
