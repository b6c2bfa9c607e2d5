@NullMarked
package org.plainview.plugins.keycloak;

import org.jspecify.annotations.NullMarked;
