package org.plainview.host;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words in which the host refuses a plugin, from its message files. */
final class RefusalWords {
    private RefusalWords() {}

    /** In English where {@code locale}'s language has no text. */
    static String say(String key, Locale locale, List<String> arguments) {
        var texts = ResourceBundle.getBundle(
                "org.plainview.host.refusals", locale, RefusalWords.class.getClassLoader(), new ElseEnglish());
        return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
    }

    private static final class ElseEnglish extends ResourceBundle.Control {
        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return locale.equals(Locale.ENGLISH) ? null : Locale.ENGLISH;
        }
    }
}
