package org.plainview.server.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.ServerTest;

class RefusedBodiesTest extends ServerTest {
    /** More than what the buffers of a connection hold, so that it is refused while it is still being sent. */
    private static final int LARGE = 64 * 1024 * 1024;

    @Test
    void whoSendsALargeFileInVainIsToldWhy() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var sent = socket.getOutputStream();
            sent.write("""
                    POST /api/districts/%s/archive HTTP/1.1\r
                    Host: localhost:%d\r
                    Connection: close\r
                    Content-Type: application/zip\r
                    Content-Length: %d\r
                    \r
                    """.formatted(newDistrict("Closed District").slug(), port, LARGE)
                    .getBytes(US_ASCII));

            // As browsers do, which read no answer before everything is sent.
            sent.write(new byte[LARGE]);
            sent.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 403");
        }
    }
}
