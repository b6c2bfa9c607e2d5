package org.plainview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An nginx with one worker that serves the files of a folder as compressed pages; ended by this. */
final class Nginx implements AutoCloseable {
    /** How many of the kernel's ticks make a second; fixed on Linux. */
    private static final int TICKS = 100;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param files how many of them are asked for: all stay open */
    static Nginx start(Path directory, int files) throws IOException, InterruptedException {
        int port = freePort();
        var configuration =
                Files.writeString(directory.resolve("nginx.conf"), """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                worker_rlimit_nofile 65536;
                events { worker_connections 256; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    keepalive_requests 100000000;
                    open_file_cache max=%3$d inactive=10m;
                    open_file_cache_valid 10m;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server {
                        listen %2$d;
                        root %1$s;
                        default_type "text/html; charset=utf-8";
                        add_header Content-Encoding gzip;
                        add_header Cache-Control "public, max-age=60, stale-while-revalidate=600";
                    }
                }
                """.formatted(directory, port, 2 * files));
        // The worker of a server that root starts is another user.
        directory.toFile().setExecutable(true, false);
        directory.toFile().setReadable(true, false);
        var process = new ProcessBuilder("nginx", "-c", configuration.toString())
                .inheritIO()
                .start();
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try (var probe = new Socket("localhost", port)) {
                return new Nginx(process, port);
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx did not start; see " + directory.resolve("error.log"));
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Of all its processes, in nanoseconds, of user and system. */
    long processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> processorTime(each.pid()))
                .sum();
    }

    private static long processorTime(long pid) {
        try {
            var fields = Files.readString(Path.of("/proc/" + pid + "/stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * (1_000_000_000L / TICKS);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
