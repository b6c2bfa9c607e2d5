package org.plainview.record;

/** How much harm a wrong disclosure could do. Directory information is what 34 CFR 99.3 lets a district release after notice. */
public enum Sensitivity {
    DIRECTORY,
    CONFIDENTIAL,
    SENSITIVE
}
