package org.plainview.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name by which an item is known in addresses, exports, references and differences: lower-case ASCII words and digits
 * joined by single hyphens, 1 to {@value #MAX_LENGTH} characters. A key is unique among the items of its kind in one
 * district, never changes and is never used again for something else.
 */
public record Key(String value) implements Comparable<Key> {
    public static final int MAX_LENGTH = 120;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if {@code value} is not of the shape described above */
    public Key {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not a key: use lower-case words, digits and single hyphens, at most "
                    + MAX_LENGTH + " characters");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && SHAPE.matcher(value).matches();
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
