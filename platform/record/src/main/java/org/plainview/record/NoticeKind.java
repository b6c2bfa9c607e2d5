package org.plainview.record;

/** What a notice to families is for; the first three are required each year by federal law (34 CFR 99.7, 20 U.S.C. 1232h(c)(2), 34 CFR 99.37). */
public enum NoticeKind {
    FERPA_ANNUAL,
    PPRA,
    DIRECTORY_INFORMATION,
    COLLECTION,
    BREACH,
    OTHER
}
