/** What every module may use: permissions, problems, addresses, messages. */
@ApplicationModule(allowedDependencies = "tenancy")
@NullMarked
package org.plainview.server.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
