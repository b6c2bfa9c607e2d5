package org.plainview.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the JSON that editions carry beside their content: objects of text, whole numbers and objects. The verifier must
 * run without a library, so that whoever checks a chain needs to trust this jar only.
 */
final class PlainJson {
    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private PlainJson(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if {@code text} is not an object of the kind described above */
    static Map<String, Object> read(String text) {
        var json = new PlainJson(text);
        var object = json.object(0);
        if (json.at != text.length()) {
            throw json.unexpected();
        }
        return object;
    }

    private Map<String, Object> object(int depth) {
        expect('{');
        var members = new TreeMap<String, Object>();
        if (depth == DEEPEST) {
            throw unexpected();
        }
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            var name = string();
            expect(':');
            if (members.put(name, value(depth)) != null) {
                throw unexpected();
            }
            if (peek() == '}') {
                at++;
                return members;
            }
            expect(',');
        }
    }

    private Object value(int depth) {
        return switch (peek()) {
            case '{' -> object(depth + 1);
            case '"' -> string();
            default -> number();
        };
    }

    private Integer number() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.digit(text.charAt(at), 10) >= 0)) {
            at++;
        }
        return Integer.valueOf(text.substring(start, at));
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                if (at > text.length()) {
                    throw unexpected();
                }
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw unexpected();
        };
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw unexpected();
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("not an object of text and whole numbers at character " + at);
    }
}
