package org.plainview.spi;

import org.jspecify.annotations.Nullable;

/** JSON as plain Java: {@code Map<String, Object>}, {@code List<Object>}, String, Number, Boolean, null. */
public interface PluginJson {
    /** @throws IllegalArgumentException if {@code text} is not JSON */
    @Nullable
    Object parse(String text);

    String write(@Nullable Object value);
}
