package org.plainview.spi;

/** How strongly a rule binds. */
public enum Severity {
    BINDING,
    CONDITIONAL,
    ADVISORY
}
