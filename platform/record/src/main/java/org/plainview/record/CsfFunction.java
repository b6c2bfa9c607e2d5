package org.plainview.record;

/** The functions of the NIST Cybersecurity Framework 2.0. */
public enum CsfFunction {
    GOVERN,
    IDENTIFY,
    PROTECT,
    DETECT,
    RESPOND,
    RECOVER
}
