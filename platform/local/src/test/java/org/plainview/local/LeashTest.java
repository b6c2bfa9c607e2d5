package org.plainview.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {
    @Test
    void aKilledParentTakesItsChildrenWithIt() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = parent.inputReader()) {
            var meek = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            var stubborn = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            assertThat(meek.isAlive()).isTrue();
            assertThat(stubborn.isAlive()).isTrue();

            parent.destroyForcibly().waitFor(); // SIGKILL: no shutdown hook runs

            meek.onExit().get(10, TimeUnit.SECONDS);
            stubborn.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void endsAChildInItsTurnAndThenLeavesItsNumberAlone() throws IOException {
        try (var leash = Leash.create()) {
            var child = new ProcessBuilder("sleep", "600").start();
            leash.hold(child.toHandle());

            leash.end(child.toHandle(), Duration.ofSeconds(5));

            assertThat(child.isAlive()).isFalse();
        }
    }

    /** Starts two children, one of them deaf to a polite request, and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            var leash = Leash.create();
            var meek = new ProcessBuilder("sleep", "600").start();
            leash.hold(meek.toHandle());
            var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM INT; while :; do sleep 1; done").start();
            leash.hold(stubborn.toHandle());
            System.out.println(meek.pid());
            System.out.println(stubborn.pid());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
