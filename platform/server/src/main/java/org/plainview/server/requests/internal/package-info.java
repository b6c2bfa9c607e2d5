@NullMarked
package org.plainview.server.requests.internal;

import org.jspecify.annotations.NullMarked;
