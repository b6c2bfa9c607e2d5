package org.plainview.host;

import java.util.regex.Pattern;

/** The name of a plugin: lower-case words and digits joined by hyphens, at most 60 characters. It never changes. */
public record PluginId(String value) implements Comparable<PluginId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if {@code value} is not of the shape described above */
    public PluginId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not the id of a plugin");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= 60 && SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(PluginId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
