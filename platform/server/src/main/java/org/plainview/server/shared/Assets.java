package org.plainview.server.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The static files that the frontend's build puts on the class path. Their names carry a hash of their content, so that
 * an address never comes to mean other bytes; a manifest says which address a file has now.
 */
@Component
public final class Assets {
    private static final String MANIFEST = "META-INF/plainview-assets.json";
    private static final String FOLDER = "META-INF/resources";

    private final Map<String, String> addresses;

    public Assets() {
        addresses = manifest();
    }

    private static Map<String, String> manifest() {
        var file = new ClassPathResource(MANIFEST);
        if (!file.exists()) {
            return Map.of();
        }
        try (var in = file.getInputStream()) {
            return Map.copyOf(JsonMapper.shared().readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (IOException failure) {
            throw new UncheckedIOException(MANIFEST + " cannot be read", failure);
        }
    }

    /** The style sheets of pages that the server renders. */
    public List<String> styleSheets() {
        return Optional.ofNullable(addresses.get("public.css")).stream().toList();
    }

    /** The script that stamps a form before it is sent; nothing where the frontend was not built. */
    public Optional<String> stampScript() {
        return Optional.ofNullable(addresses.get("stamp.js"));
    }

    /**
     * The bytes at an address such as {@code /assets/public-286fef1e80.css}, or nothing where there is no such file.
     *
     * @param address a path that begins with a slash
     */
    public Optional<byte[]> read(String address) {
        if (address.contains("..") || address.endsWith("/")) {
            return Optional.empty();
        }
        var file = new ClassPathResource(FOLDER + address);
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var in = file.getInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(address + " cannot be read", failure);
        }
    }
}
