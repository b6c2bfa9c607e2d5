package org.plainview.server.sheets;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Formulas that reach outside their workbook when a spreadsheet program opens, recalculates or shows them: functions that
 * fetch or link, links to other workbooks, and dynamic data exchange, which starts programs.
 */
final class OutwardFormula {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*+\"");
    /** Newer functions stand behind {@code _xlfn.}, whose point ends a word as well. */
    private static final Pattern FUNCTION = Pattern.compile("(?<![A-Z0-9_])"
            + "(WEBSERVICE|HYPERLINK|IMAGE|RTD|CALL|REGISTER(?:\\.ID)?|EXEC|SQL\\.REQUEST|STOCKHISTORY|CUBE[A-Z]+"
            + "|IMPORT(?:XML|HTML|DATA|FEED|RANGE)|GOOGLE(?:FINANCE|TRANSLATE)|DDE|DDEAUTO|PY)\\s*\\(");
    /** {@code HYPERLINK("#Sheet2!A1", …)} stays inside the workbook. */
    private static final Pattern LINK_WITHIN = Pattern.compile("HYPERLINK\\s*\\(\\s*\"#");

    private static final Pattern EXCHANGE =
            Pattern.compile("[A-Z0-9_.]\\s*\\|[^!]{0,500}!|^[=+@-]\\s*[A-Z0-9_.]+\\s*\\|");
    /** Without the spaces that prose has around a bar. */
    private static final Pattern EXCHANGE_IN_TEXT = Pattern.compile("[A-Z0-9_.)]\\|[^!]{0,500}!|^[+@-][A-Z0-9_.]+\\|");

    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[[^\\[\\]]+\\][^\\[\\]!,;()*/&]*!");
    private static final Pattern ADDRESS = Pattern.compile("(?:HTTPS?|FTP|FILE|LDAP|SMB)://|\\\\\\\\");

    private OutwardFormula() {}

    /** Whether the text of a CSV cell is such a formula: a spreadsheet program takes what begins so for one. */
    static boolean isCell(String text) {
        if (text.length() < 3) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=' -> is(text);
            // Prose begins with these too, so it must look like a call or an exchange.
            case '+', '-', '@' -> {
                var upper = text.toUpperCase(Locale.ROOT);
                yield FUNCTION.matcher(upper).find()
                        || EXCHANGE_IN_TEXT.matcher(withoutStrings(upper)).find();
            }
            default -> false;
        };
    }

    /** @param formula with or without the equals sign before it */
    static boolean is(String formula) {
        var upper = formula.toUpperCase(Locale.ROOT);
        var bare = withoutStrings(upper);
        return FUNCTION.matcher(LINK_WITHIN.matcher(upper).replaceAll("")).find()
                || EXCHANGE.matcher(bare).find()
                || OTHER_WORKBOOK.matcher(bare).find()
                || ADDRESS.matcher(bare).find();
    }

    private static String withoutStrings(String formula) {
        return STRING.matcher(formula).replaceAll("");
    }
}
