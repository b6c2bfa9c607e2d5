package org.plainview.server.requests.internal;

/** What happened to a request. A step holds no words of anybody. */
enum StepKind {
    RECEIVED,
    MESSAGE_ADDED,
    VERIFIED,
    STATE_CHANGED,
    REPLIED,
    NOTED,
    HANDED_OVER,
    QUESTION_DRAFTED,
    /** Who asked, and everything that was written, is removed. */
    FORGOTTEN
}
