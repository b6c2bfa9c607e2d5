/** Sheets of the items of a kind, to fill in and import, or to keep: what is written here is read back to the letter. */
@NullMarked
package org.plainview.server.imports.internal.template;

import org.jspecify.annotations.NullMarked;
