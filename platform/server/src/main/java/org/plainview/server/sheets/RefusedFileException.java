package org.plainview.server.sheets;

import java.util.Arrays;
import java.util.List;

/**
 * A file that is not taken, with the reason. Nothing of the file stands in it but places and counts, so that it can be
 * logged.
 */
public final class RefusedFileException extends RuntimeException {
    private final String code;
    private final transient List<Object> arguments;

    /** @param code of the problem, such as {@code import-zip-bomb} */
    public RefusedFileException(String code, Object... arguments) {
        super(code + Arrays.toString(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
