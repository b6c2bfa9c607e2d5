@NullMarked
package org.plainview.server.history.internal;

import org.jspecify.annotations.NullMarked;
