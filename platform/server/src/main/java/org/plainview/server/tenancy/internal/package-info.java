@NullMarked
package org.plainview.server.tenancy.internal;

import org.jspecify.annotations.NullMarked;
