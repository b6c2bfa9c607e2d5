package org.plainview.server.links.internal;

import java.util.List;

/**
 * The addresses to which a text links.
 *
 * @param addresses one a line; empty where there are none
 */
record TextRow(String hash, String addresses) {
    static TextRow of(String hash, List<String> addresses) {
        return new TextRow(hash, String.join("\n", addresses));
    }

    List<String> list() {
        return addresses.lines().toList();
    }
}
