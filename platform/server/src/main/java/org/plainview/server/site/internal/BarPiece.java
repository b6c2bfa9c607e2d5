package org.plainview.server.site.internal;

import java.util.Locale;

/**
 * A part of a bar whose length is a number of facts. Its ends are told as shares of the room that the bar has, so that it is as
 * honest in a narrow window as in a wide one.
 *
 * @param look by which a style and a pattern are named
 * @param before how many facts stand before it in the bar
 * @param room how many facts the bar has room for
 */
record BarPiece(String look, int facts, int before, int room) {

    String from() {
        return percent(before);
    }

    String to() {
        return percent(before + facts);
    }

    String width() {
        return percent(facts);
    }

    private String percent(int part) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / room);
    }
}
