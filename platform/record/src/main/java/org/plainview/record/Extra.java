package org.plainview.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rule for the fields that plugins add to items: each name begins with a namespace and a dot. */
public final class Extra {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[A-Za-z0-9-]+)+");

    private Extra() {}

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static SortedMap<String, String> copyOf(Map<String, String> extra) {
        if (extra.isEmpty()) {
            return Collections.emptySortedMap();
        }
        extra.keySet().forEach(name -> {
            if (!isName(name)) {
                throw new IllegalArgumentException(
                        "\"" + name
                                + "\" is not the name of an extra field: begin with the plugin's namespace and a dot, as in ut.order");
            }
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(extra));
    }
}
