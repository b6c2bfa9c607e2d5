package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that RFC 8785 itself gives, as far as they speak of strings and the order of names. */
class CanonicalJsonTest {
    @Test
    void theStringOfSection322IsWrittenAsTheRfcWritesIt() {
        var text = "€$\017\nA'B\"\\\\\"/";

        assertThat(written(text)).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void everyControlCharacterIsEscapedAndNothingElse() {
        assertThat(written("\b\t\n\f\r")).isEqualTo("\"\\b\\t\\n\\f\\r\"");
        assertThat(written("\u0000\u001f")).isEqualTo("\"\\u0000\\u001f\"");
        assertThat(written("\u007f\u2028\u2029\ufb33😂")).isEqualTo("\"\u007f\u2028\u2029\ufb33😂\"");
        assertThat(written("")).isEqualTo("\"\"");
    }

    @Test
    void namesStandInTheOrderOfTheirUtf16CodeUnits() {
        // Section 3.2.3: the surrogate pair of the emoji sorts before U+FB33, which code points would not do.
        var sorted = new TreeMap<String, String>(Comparator.naturalOrder());
        for (var name : List.of("\u20ac", "\r", "\ufb33", "1", "😂", "\u0080", "\u00f6")) {
            sorted.put(name, "");
        }

        assertThat(sorted.keySet()).containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "😂", "\ufb33");
    }

    private static String written(String text) {
        var out = new StringBuilder();
        CanonicalJson.string(out, text);
        return out.toString();
    }
}
