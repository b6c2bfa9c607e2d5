/** Districts, the scope in which work is done for one of them, and row security. The only place that may hold state of a thread or start work on another. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.plainview.server.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
