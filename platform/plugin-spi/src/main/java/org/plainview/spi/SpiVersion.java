package org.plainview.spi;

/** The version of this interface. A plugin's manifest names the range that it was written for in {@code Plugin-Requires}. */
public final class SpiVersion {
    /** A semantic version: the second number changes when what plugins may rely on changes, until 1.0. */
    public static final String CURRENT = "0.2.0";

    private SpiVersion() {}
}
