/** Pages as PDF that people can read who do not see it. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.plainview.server.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
