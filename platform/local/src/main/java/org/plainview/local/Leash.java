package org.plainview.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Holds child processes so that none outlives this JVM, not even when it is killed and runs no more code of its own.
 *
 * <p>A small shell waits at the far end of a pipe. The kernel closes the pipe when this JVM ends, in whatever way; the shell then
 * ends every process that is still held. It takes no notice of Ctrl-C itself, which a terminal sends to everything it started.
 * Safe for use by several threads.
 */
public final class Leash implements AutoCloseable {
    // "smart" is what TERM means to PostgreSQL: it would wait for its clients. INT is its fast and orderly stop.
    private static final String WATCH = """
            trap '' INT TERM HUP QUIT TSTP
            held=''
            while read -r what value; do
              case "$what" in
                drop) held=$(printf '%s\\n' "$held" | grep -vxF "process $value") ;;
                *) held="$held
            $what $value" ;;
              esac
            done
            pids=''
            while read -r what value; do
              case "$what" in
                process) kill -TERM "$value" 2>/dev/null && pids="$pids $value" ;;
                postgres)
                  if [ -r "$value" ]; then
                    read -r pid < "$value"
                    kill -INT "$pid" 2>/dev/null && pids="$pids $pid"
                  fi ;;
              esac
            done <<END
            $held
            END
            tries=0
            while [ -n "$pids" ] && [ $tries -lt 100 ]; do
              left=''
              for pid in $pids; do kill -0 "$pid" 2>/dev/null && left="$left $pid"; done
              pids=$left
              [ -n "$pids" ] && sleep 0.1
              tries=$((tries + 1))
            done
            for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done
            """;

    private final Process shell;
    private final Writer orders;

    private Leash(Process shell) {
        this.shell = shell;
        this.orders = shell.outputWriter(StandardCharsets.UTF_8);
    }

    public static Leash create() {
        try {
            return new Leash(new ProcessBuilder("sh", "-c", WATCH)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on {@code process} ends when this JVM ends. */
    public void hold(ProcessHandle process) {
        order("process " + process.pid());
    }

    /**
     * From now on the PostgreSQL server whose pid stands in {@code pidFile} ends when this JVM ends. The file need not be there
     * yet: so a server can be held before it starts, with no moment between in which it could escape.
     */
    public void holdPostgres(Path pidFile) {
        order("postgres " + pidFile.toAbsolutePath());
    }

    /** Ends {@code process} in an orderly way, by force after {@code patience}, and lets go of it. */
    public void end(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException tooSlow) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        order("drop " + process.pid());
    }

    private synchronized void order(String line) {
        try {
            orders.write(line);
            orders.write('\n');
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the watcher of the child processes has gone", e);
        }
    }

    /** Ends whatever is still held. */
    @Override
    public void close() {
        try {
            orders.close();
            shell.waitFor(15, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            // Then there is nobody left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
