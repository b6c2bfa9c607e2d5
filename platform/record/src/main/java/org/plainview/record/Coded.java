package org.plainview.record;

/** An enum whose values have codes of their own; every other enum is written as its name in lower case with hyphens. */
public interface Coded {
    /** The word that stands in JSON, addresses and tables. It never changes. */
    String code();
}
