/** What every module may use: permissions, problems, addresses, messages. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.plainview.server.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
