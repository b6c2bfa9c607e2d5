/** Benchmarks: each is a main class that prints what it measured, its ratio and the limit. */
@NullMarked
package org.plainview.benchmarks;

import org.jspecify.annotations.NullMarked;
