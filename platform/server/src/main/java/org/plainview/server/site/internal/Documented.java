package org.plainview.server.site.internal;

import java.util.List;
import org.plainview.server.publishing.Withheld;

/**
 * The honest count: how many of the facts that a district uses are documented well enough to be published.
 *
 * @param lacks what the others lack, in words
 */
record Documented(int complete, int total, List<String> lacks) {

    static Documented of(Setting setting) {
        var withheld = setting.reading().edition().withheld();
        int complete = setting.reading().record().elements().size();
        return new Documented(complete, complete + withheld.elements(), lacks(withheld, setting.voice()));
    }

    private static List<String> lacks(Withheld withheld, Voice voice) {
        return withheld.missing().entrySet().stream()
                .filter(lack -> lack.getValue() > 0)
                .map(lack -> voice.say("documented.lack." + lack.getKey(), lack.getValue()))
                .toList();
    }

    boolean isPartial() {
        return complete < total;
    }

    int missing() {
        return total - complete;
    }

    /** The view box of a bar as long as there are facts. */
    String box() {
        return "0 0 " + total + " 1";
    }
}
