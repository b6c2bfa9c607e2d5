package org.plainview.server.policies.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.record.PolicyKind;

/**
 * What a file of a manual says that it is, by its name and its first heading: "347.2-R Directory data.docx", "Policy FE:
 * Student records". A guess, which a person confirms.
 *
 * @param code null where nothing looks like the number of a policy
 */
record ManualHeading(@Nullable String code, String title, PolicyKind kind) {
    private static final Pattern FORM = Pattern.compile(
            "(?<word>(?i:board\\s+policy|administrative\\s+(?:regulation|procedure)|policy|regulation|rule|procedure|exhibit|form|plan)\\b)?"
                    + "[\\s:._-]*"
                    + "(?<code>(?:\\d{2,5}(?:\\.\\d{1,3})*|[A-Z]{1,5}(?:-(?!(?:AR|R|E)\\b)[A-Z]{1,3})?)"
                    + "(?:[-. ]?(?<suffix>AR|R|E)(?:[-. ]?\\d{1,2})?)?(?:\\(\\d{1,2}\\))?)?"
                    + "(?<rest>$|[\\s:._\\u2013\\u2014-]+.*)");
    private static final Pattern LOWER = Pattern.compile("\\p{Ll}");

    /** @param heading the first heading of its text, if it has one */
    static ManualHeading of(String fileName, @Nullable String heading) {
        var named = parsed(fileName.replace('_', ' '));
        var headed = heading == null ? Optional.<ManualHeading>empty() : parsed(heading);
        var code = headed.map(ManualHeading::code)
                .or(() -> named.map(ManualHeading::code))
                .orElse(null);
        var title = headed.map(ManualHeading::title)
                .filter(words -> !words.isBlank())
                .or(() -> named.map(ManualHeading::title).filter(words -> !words.isBlank()))
                .orElse(fileName);
        var kind = headed.map(ManualHeading::kind)
                .filter(found -> found != PolicyKind.POLICY)
                .or(() -> named.map(ManualHeading::kind))
                .orElse(PolicyKind.POLICY);
        return new ManualHeading(code, title, kind);
    }

    private static Optional<ManualHeading> parsed(String line) {
        var form = FORM.matcher(line.strip());
        if (!form.matches()) {
            return Optional.of(new ManualHeading(null, line.strip(), PolicyKind.POLICY));
        }
        var code = form.group("code");
        var rest = form.group("rest");
        if (code != null && !isCode(code, rest)) {
            return Optional.of(new ManualHeading(null, line.strip(), PolicyKind.POLICY));
        }
        var title = rest.replaceAll("^[\\s:._\\u2013\\u2014-]+", "")
                .replaceAll("[\\s-]+", " ")
                .strip();
        return Optional.of(new ManualHeading(
                code == null ? null : code.replace(' ', '-'),
                code == null && form.group("word") != null ? line.strip() : title,
                kind(form.group("word"), form.group("suffix"))));
    }

    /** A name all in capitals begins with a word and not with a code. */
    private static boolean isCode(String code, String rest) {
        return Character.isDigit(code.charAt(0))
                || rest.isBlank()
                || LOWER.matcher(rest).find();
    }

    private static PolicyKind kind(@Nullable String word, @Nullable String suffix) {
        var said = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if ("E".equals(suffix) || said.equals("exhibit") || said.equals("form")) {
            return PolicyKind.EXHIBIT;
        } else if (suffix != null
                || said.startsWith("administrative")
                || said.equals("regulation")
                || said.equals("rule")
                || said.equals("procedure")) {
            return PolicyKind.REGULATION;
        }
        return said.equals("plan") ? PolicyKind.PLAN : PolicyKind.POLICY;
    }
}
