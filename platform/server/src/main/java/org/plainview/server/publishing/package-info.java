/** Review of the working record, and the editions that come of it: immutable, numbered, hash-chained and signed. */
@ApplicationModule(allowedDependencies = {"documents", "history", "inventory", "links", "shared", "tenancy"})
@NullMarked
package org.plainview.server.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
