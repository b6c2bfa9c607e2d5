package org.plainview.record;

/** The ground in 34 CFR 99.31 (or outside it) that lets a disclosure happen without, or with, written consent. */
public enum FerpaException {
    SCHOOL_OFFICIAL,
    DIRECTORY_INFORMATION,
    AUDIT_EVALUATION,
    STUDIES,
    ACCREDITATION,
    CHILD_NUTRITION,
    JUVENILE_JUSTICE,
    HEALTH_SAFETY,
    OTHER_SCHOOL,
    WRITTEN_CONSENT,
    NONE_NEEDED
}
