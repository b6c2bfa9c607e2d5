/** Everything of a district as one file, to keep, to serve without a server and to take into an empty district. */
@ApplicationModule(
        allowedDependencies = {"documents", "history", "imports", "inventory", "publishing", "shared", "site", "tenancy"
        })
@NullMarked
package org.plainview.server.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
