package org.plainview.server.tenancy;

/** Where a district stands in its life on the platform. */
public enum DistrictStatus {
    ACTIVE,
    SUSPENDED
}
