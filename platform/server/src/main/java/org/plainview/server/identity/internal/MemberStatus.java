package org.plainview.server.identity.internal;

/** Whether a member has signed in yet. */
enum MemberStatus {
    INVITED,
    ACTIVE
}
