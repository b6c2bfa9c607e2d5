package org.plainview.server.shared;

import java.util.List;
import java.util.Locale;

/**
 * The words of the interface, from the message files {@code messages/<module>_<language>.properties} in the pattern
 * syntax of {@link java.text.MessageFormat}. A missing key is a fault and throws.
 */
public interface Words {
    /** The languages in which the interface ships, the first being the one to fall back to. */
    List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    /** @throws org.springframework.context.NoSuchMessageException if no message file has the key */
    String say(Locale language, String key, Object... arguments);

    /** The first of the shipped languages that the {@code Accept-Language} header of the current request asks for. */
    Locale asked();
}
