package org.plainview.server.shared;

import java.util.List;
import java.util.Locale;

/**
 * The words of the interface, from the message files {@code messages/<module>_<language>.properties} in the pattern
 * syntax of {@link java.text.MessageFormat}. A missing key is a fault and throws.
 */
public interface Words {
    /** The languages in which everything is said, to staff as well, the first being the one to fall back to. */
    List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    /** The languages of the pages that everyone may read: those of {@link #LANGUAGES}, and more that parents read. */
    List<Locale> PUBLIC_LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.of("es"),
            Locale.of("hmn"),
            Locale.of("so"),
            Locale.forLanguageTag("zh-Hans"),
            Locale.of("vi"),
            Locale.of("ar"));

    /** The tags of {@link #PUBLIC_LANGUAGES} but the first, as a pattern for the step of an address that names the language. */
    String OTHERS_IN_PATH = "es|hmn|so|zh-Hans|vi|ar";

    /** @throws org.springframework.context.NoSuchMessageException if no message file has the key */
    String say(Locale language, String key, Object... arguments);

    /** The first of the shipped languages that the {@code Accept-Language} header of the current request asks for. */
    Locale asked();
}
