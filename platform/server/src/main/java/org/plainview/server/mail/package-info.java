/** Letters to people. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.plainview.server.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
