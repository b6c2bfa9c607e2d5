package org.plainview.server.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something that the person or program asking can understand and mend. Rendered as {@code application/problem+json}
 * (RFC 9457) for software and as a plain page for people; the words come from the message files:
 * {@code problem.<code>.title} and {@code problem.<code>.detail}.
 */
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<FieldProblem> fields = new ArrayList<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    /** @param code lower-case words with hyphens, such as {@code slug-taken} */
    public ProblemException(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Names a field and the message ({@code problem.field.<code>}) that says what is wrong with it. */
    public ProblemException field(String field, String messageCode, Object... messageArguments) {
        fields.add(new FieldProblem(field, messageCode, List.of(messageArguments)));
        return this;
    }

    /** Adds a property for software to the problem document. */
    public ProblemException with(String property, @Nullable Object value) {
        properties.put(property, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldProblem> fields() {
        return List.copyOf(fields);
    }

    public Map<String, Object> properties() {
        return properties;
    }

    /** @param code of the message {@code problem.field.<code>} */
    public record FieldProblem(String field, String code, List<Object> arguments) {}
}
