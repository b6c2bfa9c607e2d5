package org.plainview.record;

/** The lexical rules of RFC 8785 (JSON Canonicalization Scheme) that apply to strings. */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    /**
     * Appends {@code text} as RFC 8785, section 3.2.2.2, wants it: the two-character escapes of JSON where there is one,
     * {@code u00xx} after a backslash for other control characters, everything else as itself.
     *
     * @throws IllegalArgumentException if {@code text} holds half of a surrogate pair, which section 3.2.2.2 forbids
     */
    public static void string(StringBuilder out, String text) {
        out.append('"');
        int length = text.length();
        int copied = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isSurrogate(c)) {
                if (!isPairAt(text, i)) {
                    throw new IllegalArgumentException(
                            "the text holds half of a surrogate pair, which is not Unicode text");
                }
                i++;
                continue;
            }
            out.append(text, copied, i);
            escape(out, c);
            copied = i + 1;
        }
        out.append(text, copied, length).append('"');
    }

    /** Whether {@code text} holds no half of a surrogate pair. */
    public static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !isPairAt(text, i++)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPairAt(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
