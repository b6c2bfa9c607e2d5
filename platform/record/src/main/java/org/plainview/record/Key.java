package org.plainview.record;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name by which an item is known in addresses, exports, references and differences: lower-case ASCII words and digits
 * joined by single hyphens, 1 to {@value #MAX_LENGTH} characters. A key is unique among the items of its kind in one
 * district, never changes and is never used again for something else.
 */
public record Key(String value) implements Comparable<Key> {
    public static final int MAX_LENGTH = 120;

    /** @throws IllegalArgumentException if {@code value} is not of the shape described above */
    public Key {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not a key: use lower-case words, digits and single hyphens, at most "
                            + MAX_LENGTH + " characters");
        }
    }

    public static boolean isValid(String value) {
        int length = value.length();
        if (length == 0 || length > MAX_LENGTH || value.charAt(0) == '-' || value.charAt(length - 1) == '-') {
            return false;
        }
        // By hand, because a large import asks this a million times.
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == '-' ? value.charAt(i - 1) == '-' : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    public static Key of(String value) {
        return new Key(value);
    }

    /**
     * The key that a name suggests: "Student's Bus-Card №" becomes {@code students-bus-card}.
     *
     * @throws IllegalArgumentException if the name holds no letter or digit that ASCII can carry
     */
    public static Key fromName(String name) {
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = ascii.length() > MAX_LENGTH ? ascii.substring(0, MAX_LENGTH) : ascii;
        return new Key(cut.replaceAll("^-+|-+$", ""));
    }

    @Override
    public int compareTo(Key other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
