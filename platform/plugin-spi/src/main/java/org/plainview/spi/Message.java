package org.plainview.spi;

import java.util.List;

/**
 * A text of the plugin in whatever language its reader wants: a key of the plugin's {@code messages_xx.properties} (in
 * the pattern syntax of {@link java.text.MessageFormat}) and its arguments. Every key stands in every language that the
 * plugin ships; the host checks this when it loads the plugin.
 */
public record Message(String key, List<String> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
