package org.plainview.host;

/** Something of a plugin that is not as the host wants it. */
final class Flawed extends IllegalArgumentException {
    private final transient Flaw flaw;

    Flawed(Flaw flaw) {
        super(flaw.toString());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
