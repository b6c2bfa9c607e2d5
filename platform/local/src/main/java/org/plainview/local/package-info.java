/**
 * The whole platform on one machine: the parts that a first run and the browser tests start, and the sample districts.
 *
 * <p>Whatever runs here as a process of its own is on a {@link org.plainview.local.Leash}: it ends when the JVM that started it
 * ends, in whatever way that happens.
 */
@NullMarked
package org.plainview.local;

import org.jspecify.annotations.NullMarked;
