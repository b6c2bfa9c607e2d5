package org.plainview.server.inventory.internal;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.json.RecordFormatException;
import org.plainview.server.shared.ProblemException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/** What requests to the record name, as the record calls it. Each refuses what is none with the problem that says why. */
final class RecordRequest {
    private RecordRequest() {}

    static ItemKind kind(String code) {
        return ItemKind.byCode(code).orElseThrow(RecordRequest::notFound);
    }

    static Key key(String value) {
        if (!Key.isValid(value)) {
            throw notFound();
        }
        return Key.of(value);
    }

    static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }

    static ProblemException unreadable(RecordFormatException unreadable) {
        var problem = unreadable.problem(LocaleContextHolder.getLocale());
        var placed = unreadable.path().isEmpty() ? problem : unreadable.path() + ": " + problem;
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-item", placed)
                .field(unreadable.path(), "not-readable", problem);
    }

    /** {@code If-Match: "3"} is 3; {@code If-None-Match: *} is empty, for something new. */
    static OptionalLong expectedVersion(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && "*".equals(ifNoneMatch)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(String.valueOf(ifMatch).replace("\"", "")));
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
    }
}
