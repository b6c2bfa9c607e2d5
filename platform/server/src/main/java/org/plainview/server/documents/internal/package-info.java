@NullMarked
package org.plainview.server.documents.internal;

import org.jspecify.annotations.NullMarked;
