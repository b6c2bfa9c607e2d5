package org.plainview.server.shared;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Bounds what a handler takes as its body, which is held in memory as a whole: far above what any screen sends, far below what
 * would hurt. Files come by other ways, which have bounds of their own.
 */
@ControllerAdvice
final class BodyLimit extends RequestBodyAdviceAdapter {
    static final int MOST_BYTES = 8 * 1024 * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        return new BoundedMessage(message.getHeaders(), new Bounded(message.getBody()));
    }

    private record BoundedMessage(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    /** Fails in words at the read that goes beyond the bound. */
    private static final class Bounded extends CountedStream {
        private long read;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        protected void count(int more) {
            read += more;
            if (read > MOST_BYTES) {
                throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-long");
            }
        }
    }
}
