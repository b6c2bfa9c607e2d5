/**
 * What a plugin's author tests with: a contract for each kind of plugin, to be extended in a few lines, and fakes for what
 * the host hands a plugin.
 */
@NullMarked
package org.plainview.testkit;

import org.jspecify.annotations.NullMarked;
