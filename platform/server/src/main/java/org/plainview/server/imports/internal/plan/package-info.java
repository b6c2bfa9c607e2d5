/** What a sheet means for a record: its shape, the mapping of its columns, and every addition and change, row by row. */
@NullMarked
package org.plainview.server.imports.internal.plan;

import org.jspecify.annotations.NullMarked;
