@NullMarked
package org.plainview.server.inventory.internal;

import org.jspecify.annotations.NullMarked;
