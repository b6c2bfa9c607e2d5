@NullMarked
package org.plainview.server.publishing.internal;

import org.jspecify.annotations.NullMarked;
