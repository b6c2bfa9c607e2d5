package org.plainview.server.publishing.internal;

/** Why a member may not publish now. The code is that of the problem, whose detail says it in words. */
enum Obstacle {
    NO_PERMISSION("publish-not-yours"),
    NOT_ASKED("publish-not-asked"),
    REQUEST_STALE("publish-request-stale"),
    OWN_REQUEST("publish-own-request"),
    NOTHING_NEW("publish-nothing-new");

    private final String code;

    Obstacle(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
