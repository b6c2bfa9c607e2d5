@NullMarked
package org.plainview.server.identity.internal;

import org.jspecify.annotations.NullMarked;
