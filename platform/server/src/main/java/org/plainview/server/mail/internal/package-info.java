@NullMarked
package org.plainview.server.mail.internal;

import org.jspecify.annotations.NullMarked;
