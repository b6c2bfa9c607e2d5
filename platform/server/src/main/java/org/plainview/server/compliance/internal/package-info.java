@NullMarked
package org.plainview.server.compliance.internal;

import org.jspecify.annotations.NullMarked;
