@NullMarked
package org.plainview.server.catalogue.internal;

import org.jspecify.annotations.NullMarked;
