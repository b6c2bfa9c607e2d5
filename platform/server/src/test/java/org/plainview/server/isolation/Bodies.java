package org.plainview.server.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.plainview.server.isolation.Doors.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of the shape that the API's description asks for, with one word wherever a client may put any. */
final class Bodies {
    private static final JsonMapper JSON = new JsonMapper();
    /** Deeper than any body is; a shape within itself ends here. */
    private static final int DEEPEST = 6;

    private final JsonNode description;

    private Bodies(JsonNode description) {
        this.description = description;
    }

    static Bodies described() throws IOException {
        return new Bodies(JSON.readTree(Files.readString(Path.of("../../frontend/openapi.json"))));
    }

    /** Nothing where the door takes no JSON. */
    Optional<String> of(Door door, String word) {
        var schema = description
                .path("paths")
                .path(door.pattern())
                .path(door.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(JSON.writeValueAsString(value(schema, word, 0)));
    }

    private JsonNode value(JsonNode schema, String word, int depth) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString().replaceFirst(".*/", "");
            return value(description.path("components").path("schemas").path(name), word, depth);
        }
        var types = schema.path("type");
        var type = types.isArray() ? types.get(0).asString() : types.asString("string");
        if (depth > DEEPEST) {
            return JSON.getNodeFactory().nullNode();
        }
        return switch (type) {
            case "object" -> object(schema, word, depth);
            case "array" -> JSON.createArrayNode().add(value(schema.path("items"), word, depth + 1));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default ->
                JSON.getNodeFactory()
                        .stringNode(
                                schema.has("enum") ? schema.get("enum").get(0).asString() : word);
        };
    }

    private JsonNode object(JsonNode schema, String word, int depth) {
        var object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), value(property.getValue(), word, depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.set(word, value(schema.get("additionalProperties"), word, depth + 1));
        }
        return object;
    }
}
