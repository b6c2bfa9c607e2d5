/** The public pages: every district's site and the platform's front page, rendered from editions alone. */
@ApplicationModule(allowedDependencies = {"compliance", "documents", "paper", "publishing", "shared", "tenancy"})
@NullMarked
package org.plainview.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
