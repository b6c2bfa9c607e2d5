@NullMarked
package org.plainview.server.extensions.internal;

import org.jspecify.annotations.NullMarked;
