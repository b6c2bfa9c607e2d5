@NullMarked
package org.plainview.server.site.internal;

import org.jspecify.annotations.NullMarked;
