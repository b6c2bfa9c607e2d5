package org.plainview.server.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns whatever a handler throws into a problem that its reader can use and the log can find again. */
// Before the framework's own handler, whose answers name no fields.
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
final class ProblemHandler {
    private final ProblemWriter writer;

    ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void problem(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(request, response, problem);
    }

    @ExceptionHandler
    void invalid(MethodArgumentNotValidException invalid, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = new ProblemException(HttpStatus.BAD_REQUEST, "invalid");
        invalid.getFieldErrors().forEach(error -> problem.field(error.getField(), "invalid"));
        writer.write(request, response, problem);
    }

    @ExceptionHandler({TypeMismatchException.class, HttpMessageConversionException.class})
    void notUnderstood(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, new ProblemException(HttpStatus.BAD_REQUEST, "bad-request"));
    }

    @ExceptionHandler
    void other(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // So that the container breaks the connection off: else half an answer would look like a whole one.
            Failures.log(failure);
            throw failure;
        }
        var fault = faultOfTheAsker(failure);
        if (fault.isPresent()) {
            writer.write(request, response, of(fault.get()));
            return;
        }
        Failures.log(failure);
        writer.write(request, response, new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "fault"));
    }

    /** The framework says so itself; the container below it, of a request that it cannot read, deep in the causes. */
    private static Optional<HttpStatusCode> faultOfTheAsker(Exception failure) {
        var status = failure instanceof ErrorResponse known
                ? Optional.of(known.getStatusCode())
                : unreadable(failure).map(HttpStatusCode::valueOf);
        return status.filter(HttpStatusCode::is4xxClientError);
    }

    private static Optional<Integer> unreadable(@Nullable Throwable failure) {
        return failure instanceof HttpException unreadable
                ? Optional.of(unreadable.getCode())
                : Optional.ofNullable(failure).flatMap(wrapped -> unreadable(wrapped.getCause()));
    }

    static ProblemException of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> new ProblemException(HttpStatus.UNAUTHORIZED, "signed-out");
            case 403 -> new ProblemException(HttpStatus.FORBIDDEN, "forbidden");
            case 404 -> new ProblemException(HttpStatus.NOT_FOUND, "not-found");
            case 405 -> new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
            case 413 -> new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case 415 -> new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            default -> {
                var known = HttpStatus.resolve(status.value());
                yield known == null
                        ? new ProblemException(HttpStatus.BAD_REQUEST, "bad-request")
                        : new ProblemException(known, known.is5xxServerError() ? "fault" : "bad-request");
            }
        };
    }
}
