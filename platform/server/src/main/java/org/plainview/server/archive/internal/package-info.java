@NullMarked
package org.plainview.server.archive.internal;

import org.jspecify.annotations.NullMarked;
