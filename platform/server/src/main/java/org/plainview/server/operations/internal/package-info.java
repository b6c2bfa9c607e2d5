@NullMarked
package org.plainview.server.operations.internal;

import org.jspecify.annotations.NullMarked;
