/** The public pages: every district's site and the platform's front page, rendered from editions alone. */
@NullMarked
package org.plainview.server.site;

import org.jspecify.annotations.NullMarked;
