@NullMarked
package org.plainview.server.vault.internal;

import org.jspecify.annotations.NullMarked;
