/** Keeps what people tell a district in confidence unreadable to whoever gets hold of the database alone. */
@ApplicationModule(allowedDependencies = "tenancy")
@NullMarked
package org.plainview.server.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
