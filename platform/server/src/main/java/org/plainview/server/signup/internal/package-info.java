@NullMarked
package org.plainview.server.signup.internal;

import org.jspecify.annotations.NullMarked;
