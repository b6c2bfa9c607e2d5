package org.plainview.server.shared;

import java.util.Set;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Compresses what the API answers. Public pages and assets are compressed once when they are made and stay out of this; so
 * does what holds a token, because the length of a compressed answer tells of what stands in it. An ETag goes out with the
 * compression's mark on it and is taken back with or without.
 */
@Component
final class ApiCompression implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    /** Less fits into one packet anyway. */
    private static final int LEAST_BYTES = 1024;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            var gzip = new GzipCompression();
            gzip.setMinCompressSize(LEAST_BYTES);
            var handler = new CompressionHandler();
            handler.putCompression(gzip);
            handler.putConfiguration("/api/*", answers());
            handler.putConfiguration("/openapi.json", answers());
            server.insertHandler(handler);
        });
    }

    private static CompressionConfig answers() {
        var config = CompressionConfig.builder()
                .compressIncludeMimeType(MediaType.APPLICATION_JSON_VALUE)
                .compressIncludeMimeType(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .compressExcludePath("/api/session")
                // What a client sends is measured before it is read, and so is never inflated.
                .decompressExcludePath("/*");
        METHODS.forEach(config::compressIncludeMethod);
        return config.build();
    }
}
