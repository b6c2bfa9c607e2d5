@NullMarked
package org.plainview.plugins.oidc;

import org.jspecify.annotations.NullMarked;
