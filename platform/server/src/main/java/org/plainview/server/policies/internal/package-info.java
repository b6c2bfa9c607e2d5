@NullMarked
package org.plainview.server.policies.internal;

import org.jspecify.annotations.NullMarked;
