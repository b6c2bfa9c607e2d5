package org.plainview.server.site.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The files of the frontend's build and the accents of districts: assets that never change, and the one page in which the staff application runs. */
@Component
final class StaticFiles {
    static final String ASSETS = "/assets/";
    private static final String APPLICATION = "/console/index.html";
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Assets assets;
    private final Timer timer;
    /** Holds files that exist and nothing else, so it is as small as the build. */
    private final Cache<String, Stored> files = Caffeine.newBuilder().build();

    StaticFiles(Assets assets, MeterRegistry meters) {
        this.assets = assets;
        this.timer = Timer.builder("plainview.site.page").tag("page", "Asset").register(meters);
    }

    /** Answers a request for a path under {@link #ASSETS}. */
    void asset(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        answer(request, response, path, Manner.ASSET);
    }

    /** Answers with the staff application wherever it has an address of its own; says whether this is one. */
    boolean application(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!isUnder("/console", path) && !isUnder("/operator", path)) {
            return false;
        }
        answer(request, response, APPLICATION, Manner.APPLICATION);
        return true;
    }

    private static boolean isUnder(String folder, String path) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String path, Manner manner)
            throws IOException {
        if (!SiteFilter.isRead(request)) {
            throw Answer.notAllowed(response);
        }
        long start = System.nanoTime();
        var file = find(path);
        if (file.isPresent()) {
            Answer.write(request, response, file.get(), HttpServletResponse.SC_OK, manner);
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        } else {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private Optional<Stored> find(String path) {
        var accent = Accent.sheet(path);
        if (accent.isPresent()) {
            // Made anew each time, since anyone may ask for any color.
            return accent.map(css -> Stored.of(new Page(type(path), css.getBytes(StandardCharsets.UTF_8)), timer));
        }
        var known = files.getIfPresent(path);
        if (known != null) {
            return Optional.of(known);
        }
        var file = assets.read(path).map(bytes -> Stored.of(new Page(type(path), bytes), timer));
        file.ifPresent(found -> files.put(path, found));
        return file;
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), UNKNOWN_TYPE);
    }
}
