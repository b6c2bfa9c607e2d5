@NullMarked
package org.plainview.server.links.internal;

import org.jspecify.annotations.NullMarked;
