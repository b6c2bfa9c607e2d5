@NullMarked
package org.plainview.server.idempotency.internal;

import org.jspecify.annotations.NullMarked;
