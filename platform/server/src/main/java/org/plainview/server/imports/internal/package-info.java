@NullMarked
package org.plainview.server.imports.internal;

import org.jspecify.annotations.NullMarked;
