/** What a steward can begin from: the CEDS catalogue, a list of products, and starter records. Public facts, of no district. */
@ApplicationModule(allowedDependencies = {"inventory", "shared"})
@NullMarked
package org.plainview.server.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
