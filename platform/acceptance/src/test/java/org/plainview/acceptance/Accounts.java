package org.plainview.acceptance;

import org.plainview.local.LocalPlatform;
import org.plainview.local.SampleSignIn;

/** The people of the sample districts. */
public final class Accounts {
    private Accounts() {}

    /** @param who as their address begins: admin, steward, approver, records */
    public static SampleSignIn of(LocalPlatform platform, String slug, String who) {
        return platform.signIns().stream()
                .filter(person -> person.email().equals(who + "@" + slug + ".example.org"))
                .findFirst()
                .orElseThrow();
    }

    static SampleSignIn operator(LocalPlatform platform) {
        return platform.signIns().stream()
                .filter(SampleSignIn::operator)
                .findFirst()
                .orElseThrow();
    }
}
