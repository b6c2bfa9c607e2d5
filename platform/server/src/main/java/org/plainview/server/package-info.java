@NullMarked
package org.plainview.server;

import org.jspecify.annotations.NullMarked;
