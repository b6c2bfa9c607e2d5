/**
 * A district's record of what it does with student data: facts about the data, never the data.
 *
 * <p>Every type is immutable and safe to share between threads. Nothing here knows a database or a clock, and nothing needs a
 * library, so that a verifier, a plugin or another program can take this jar alone.
 */
@NullMarked
package org.plainview.record;

import org.jspecify.annotations.NullMarked;
