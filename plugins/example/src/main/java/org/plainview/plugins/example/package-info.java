/** The smallest plugin that is whole: one rule and one report. Copy it to begin your own. */
@NullMarked
package org.plainview.plugins.example;

import org.jspecify.annotations.NullMarked;
