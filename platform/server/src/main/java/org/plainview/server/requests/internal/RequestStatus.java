package org.plainview.server.requests.internal;

/** How far a request has come. */
enum RequestStatus {
    /** Nobody has proved yet that the address is theirs. */
    STARTED,
    OPEN,
    ANSWERED
}
