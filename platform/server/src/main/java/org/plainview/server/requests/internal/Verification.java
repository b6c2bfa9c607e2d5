package org.plainview.server.requests.internal;

/** How staff made sure of who asks. Says nothing of the person. */
enum Verification {
    SAW_ID,
    CALLED_BACK,
    SIGNED_FORM,
    KNOWN_TO_SCHOOL,
    PARENT_PORTAL
}
