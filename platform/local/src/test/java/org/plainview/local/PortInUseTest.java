package org.plainview.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortInUseTest {
    @TempDir
    Path directory = Path.of("");

    private LocalOptions options = LocalOptions.forTests(directory);

    @BeforeEach
    void onADirectoryOfItsOwn() {
        options = LocalOptions.forTests(directory.resolve("data"));
    }

    @Test
    void oneLineAndNothingTouched() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var said = new ArrayList<String>();

            assertThatThrownBy(() -> LocalPlatform.start(on(taken.getLocalPort(), 0), said::add))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(
                            "Port " + taken.getLocalPort()
                                    + ", which the server needs, is in use. Stop what listens there, or choose another port with -Dport=<port>.");
            assertThat(said).isEmpty();
            assertThat(directory.resolve("data")).doesNotExist();
        }
    }

    @Test
    void whatHasStartedIsEndedWhereALaterPartFindsItsPortTaken() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var said = new ArrayList<String>();

            assertThatThrownBy(() -> LocalPlatform.start(on(0, taken.getLocalPort()), said::add))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(
                            "Port " + taken.getLocalPort()
                                    + ", which Keycloak needs, is in use. Stop what listens there, or choose another port with -Dkeycloak.port=<port>.");
            assertThat(said).anyMatch(line -> line.startsWith("PostgreSQL: ready"));
            // PostgreSQL takes it away when it has ended.
            assertThat(directory.resolve("data/postgres/cluster/postmaster.pid"))
                    .doesNotExist();
        }
    }

    private LocalOptions on(int port, int keycloakPort) {
        return new LocalOptions(
                options.data(),
                false,
                port,
                keycloakPort,
                0,
                options.keycloakHome(),
                options.signInPlugin(),
                options.trustedPublishers(),
                false,
                options.server());
    }
}
