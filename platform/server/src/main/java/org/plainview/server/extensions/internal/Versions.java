package org.plainview.server.extensions.internal;

import org.pf4j.DefaultVersionManager;

/** Semantic versions in their order. */
final class Versions {
    private Versions() {}

    static int compare(String one, String other) {
        return new DefaultVersionManager().compareVersions(one, other);
    }
}
