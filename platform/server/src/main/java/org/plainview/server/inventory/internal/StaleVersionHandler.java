package org.plainview.server.inventory.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictProfile;
import org.plainview.record.Item;
import org.plainview.record.json.RecordJson;
import org.plainview.server.inventory.StaleVersionException;
import org.plainview.server.inventory.Versioned;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.databind.JsonNode;

/** Answers a stale write with both versions, so that nobody's work is lost. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StaleVersionHandler {
    private final ProblemWriter writer;

    StaleVersionHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void stale(StaleVersionException stale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = new ProblemException(HttpStatus.PRECONDITION_FAILED, "stale")
                .with("current", current(stale.current()))
                .with("yours", tree(stale.yours()));
        writer.write(request, response, problem);
    }

    private static @Nullable CurrentVersion current(@Nullable Versioned<?> current) {
        return current == null
                ? null
                : new CurrentVersion(
                        current.version(),
                        Objects.requireNonNull(tree(current.value())),
                        current.updatedAt(),
                        current.updatedBy());
    }

    private static @Nullable JsonNode tree(@Nullable Object value) {
        return switch (value) {
            case Item item -> RecordJson.toTree(item);
            case DistrictProfile profile -> RecordJson.toTree(profile);
            case null, default -> null;
        };
    }

    record CurrentVersion(long version, JsonNode body, Instant updatedAt, String updatedBy) {}
}
