/**
 * The district record as JSON and back: the canonical form that editions are made of, strict reading with errors that
 * name the place and the mend, and the JSON Schema that other software reads it by.
 */
@NullMarked
package org.plainview.record.json;

import org.jspecify.annotations.NullMarked;
