package org.plainview.record;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The files of editions as the public site of a district hands them out to everyone. */
final class SiteEditions implements Verify.Shelf, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POINTER = ".well-known/student-data.json";
    private static final String FOLDER = "open-data/";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    /** The pointer is JSON with lists, and of all of it only this is needed. In a text a quote would stand behind a backslash. */
    private static final Pattern NUMBER = Pattern.compile("\"number\":([1-9]\\d{0,8})[,}]");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    /** @param address of the site's front page */
    SiteEditions(String address) {
        this.address = address.endsWith("/") ? address : address + "/";
    }

    /** From 1 to the newest of which the site speaks: one that it then does not have is missing. */
    List<Integer> numbers() throws IOException {
        var newest = NUMBER.matcher(new String(get(POINTER), StandardCharsets.UTF_8));
        if (!newest.find()) {
            throw new IOException(POINTER);
        }
        return IntStream.rangeClosed(1, Integer.parseInt(newest.group(1)))
                .boxed()
                .toList();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return get(FOLDER + name);
    }

    private byte[] get(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case OK -> answer.body();
                case NOT_FOUND -> throw new NoSuchFileException(address + path);
                default -> throw new IOException(answer.statusCode() + " " + address + path);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
