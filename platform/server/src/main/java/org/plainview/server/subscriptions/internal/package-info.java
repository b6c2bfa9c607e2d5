@NullMarked
package org.plainview.server.subscriptions.internal;

import org.jspecify.annotations.NullMarked;
