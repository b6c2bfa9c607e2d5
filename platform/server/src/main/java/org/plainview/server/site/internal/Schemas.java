package org.plainview.server.site.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.plainview.record.json.RecordSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the documents for software look like, as JSON Schema (2020-12). The platform serves each at an address that stays: another
 * shape gets another number.
 */
enum Schemas {
    POINTER("student-data-1", "/schemas/student-data-1.json"),
    RECORD("record-1", RecordSchema.RESOURCE);

    static final String TYPE = "application/schema+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String path;
    private final String resource;

    Schemas(String name, String resource) {
        this.path = "/schemas/" + name + ".json";
        this.resource = resource;
    }

    /** The path on the platform's own host. */
    String path() {
        return path;
    }

    static Optional<Schemas> byPath(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }

    /** @param platform the absolute address of the platform, by which the schema names itself */
    String text(String platform) {
        try (var in = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            var schema = (ObjectNode) JSON.readTree(in.readAllBytes());
            schema.put("$id", platform + path);
            return schema.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
