package org.plainview.record;

/** A responsibility for student data that law or the district gives to an office. */
public enum Duty {
    DATA_MANAGER,
    RECORDS_OFFICER,
    SECURITY_OFFICER,
    PRIVACY_OFFICER,
    REQUESTS
}
