package org.plainview.server.sheets;

import java.util.Locale;
import org.plainview.server.shared.FileContent;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;

/** Says of a refused file why. */
public final class Refusals {
    private Refusals() {}

    public static ProblemException problem(RefusedFileException refused) {
        var arguments = refused.arguments().stream()
                .filter(argument -> !(argument instanceof StudentRows.Found) && !(argument instanceof FileContent))
                .toArray();
        var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, refused.code(), arguments);
        for (var argument : refused.arguments()) {
            if (argument instanceof StudentRows.Found(StudentRows.Sign sign, String column)) {
                problem.field("file", "import-sign." + word(sign), column);
            } else if (argument instanceof FileContent content) {
                problem.field("file", content.message());
            }
        }
        return problem;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
