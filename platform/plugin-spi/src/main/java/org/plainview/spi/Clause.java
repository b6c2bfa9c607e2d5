package org.plainview.spi;

/**
 * A clause that the law of a jurisdiction asks for in an agreement with a vendor. Agreements list the codes of those that
 * they contain.
 *
 * @param code begins with the jurisdiction in lower case: {@code ct-10-234bb-deletion}; never changes
 * @param citation the law that asks for it
 * @param title what people call it
 * @param text what it must say, in plain words
 */
public record Clause(String code, String citation, Message title, Message text) {}
