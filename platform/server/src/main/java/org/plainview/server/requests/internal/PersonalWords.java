package org.plainview.server.requests.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in a text what tells of who asked. A person reads it all the same: no list knows the name of a child. */
final class PersonalWords {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    /** Seven digits or more, however they are set apart. */
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d(?:[\\s().-]*\\d){6,14}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");
    /** Shorter parts of names are words of their own too often. */
    private static final int SHORTEST_NAME = 3;

    private PersonalWords() {}

    /** What of {@code text} is a name or an address of who made {@code request}, or anybody's address or telephone number. */
    static List<String> in(String text, OpenedRequest request) {
        var found = new LinkedHashSet<String>();
        EMAIL.matcher(text).results().forEach(each -> found.add(each.group()));
        PHONE.matcher(text).results().forEach(each -> found.add(each.group().strip()));
        var names = names(request);
        WORD.matcher(text)
                .results()
                .map(each -> each.group())
                .filter(word -> names.contains(folded(word)))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static Set<String> names(OpenedRequest request) {
        var names = new LinkedHashSet<String>();
        Stream.concat(parts(request.person()), parts(beforeAt(request.email())))
                .map(PersonalWords::folded)
                .filter(part -> part.length() >= SHORTEST_NAME)
                .forEach(names::add);
        return names;
    }

    private static Stream<String> parts(@Nullable String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split("[^\\p{L}\\p{M}'’]+"));
    }

    private static @Nullable String beforeAt(@Nullable String email) {
        return email == null ? null : email.substring(0, Math.max(0, email.indexOf('@')));
    }

    /** Without marks and capitals, and without the end of a possessive: "José’s" is "jose". */
    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]s?$", "");
    }
}
