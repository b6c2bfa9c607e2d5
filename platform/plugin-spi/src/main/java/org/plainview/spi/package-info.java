/**
 * What a plugin may see of Plainview.
 *
 * <p>A plugin is one signed JAR whose manifest names it and whose {@code META-INF/services} names its implementation of
 * {@link org.plainview.spi.StateRules} or {@link org.plainview.spi.SsoProviderFactory}. It is loaded alone: besides the JDK
 * it sees this package, {@code org.plainview.record} and itself.
 */
@NullMarked
package org.plainview.spi;

import org.jspecify.annotations.NullMarked;
