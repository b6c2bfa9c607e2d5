package org.plainview.server.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Says what is refused before it reaches the application, such as a request that is no HTTP or has too large a header, as
 * everything else that goes wrong is said: with an id that the log holds.
 */
@Component
final class BareRefusals implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private final ProblemWriter problems;

    BareRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(this::refuse));
    }

    private boolean refuse(Request request, Response response, Callback callback) {
        var id = RequestIdFilter.newId();
        try (var ignored = MDC.putCloseable(RequestIdFilter.MDC_KEY, id)) {
            var accept = request.getHeaders().get(HttpHeader.ACCEPT);
            boolean isForPeople = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
            var body = problems.bare(ProblemHandler.of(HttpStatusCode.valueOf(response.getStatus())), isForPeople);
            var headers = response.getHeaders();
            headers.put(RequestIdFilter.HEADER, id);
            headers.put(HttpHeader.CACHE_CONTROL, "no-store");
            headers.put(
                    HttpHeader.CONTENT_TYPE,
                    isForPeople ? "text/html;charset=utf-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        }
        return true;
    }
}
