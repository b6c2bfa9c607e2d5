package org.plainview.server.shared;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Numbers of policies as a manual orders them: 951 before 4151, 4151.2 before 4151.10, 4151-R after 4151. */
public final class CodeOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("(\\d{1,18})|\\D+|\\d+");

    @Override
    public int compare(String one, String other) {
        var ones = PART.matcher(one);
        var others = PART.matcher(other);
        while (true) {
            boolean more = ones.find();
            boolean moreOthers = others.find();
            if (!more || !moreOthers) {
                return more ? 1 : moreOthers ? -1 : one.compareTo(other);
            }
            int compared = ones.group(1) != null && others.group(1) != null
                    ? Long.compare(Long.parseLong(ones.group(1)), Long.parseLong(others.group(1)))
                    : ones.group().compareToIgnoreCase(others.group());
            if (compared != 0) {
                return compared;
            }
        }
    }
}
