@NullMarked
package org.plainview.local;

import org.jspecify.annotations.NullMarked;
