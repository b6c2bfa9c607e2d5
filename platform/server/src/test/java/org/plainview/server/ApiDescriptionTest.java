package org.plainview.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed description, from which the console's client is generated, equals what the code serves.
 * {@code mvn -pl platform/server -am test -Dtest=ApiDescriptionTest -Dopenapi.write} writes it anew.
 */
class ApiDescriptionTest extends ServerTest {
    private static final Path COMMITTED = Path.of("../../frontend/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theCommittedDescriptionIsWhatTheServerServes() throws IOException, InterruptedException {
        var description = JSON.readTree(get("/openapi.json"));
        // Where this server happens to answer is not part of it.
        ((ObjectNode) description).putArray("servers");
        var served = sorted(description);

        if (System.getProperty("openapi.write") != null) {
            Files.writeString(COMMITTED, served + "\n");
        }

        assertThat(Files.readString(COMMITTED).strip())
                .as("frontend/openapi.json; write it anew with -Dopenapi.write")
                .isEqualTo(served);
    }

    @Test
    void aComponentThatIsNeverNullIsRequired() throws IOException, InterruptedException {
        var schema = JSON.readTree(get("/openapi.json"))
                .path("components")
                .path("schemas")
                .path("RecordItemPage");

        var required = schema.path("required").valueStream().map(JsonNode::asString);

        assertThat(required).contains("items", "total").doesNotContain("next");
    }

    /** Clients call their functions by these names. A suffix such as that of {@code list_4} says that two share one. */
    @Test
    void everyOperationHasANameOfItsOwnThatSaysWhatItDoes() throws IOException, InterruptedException {
        var names = JSON.readTree(get("/openapi.json"))
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();

        assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(names).allSatisfy(name -> assertThat(name).matches("[a-z]+([A-Z][a-z]+)+"));
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String sorted(JsonNode tree) {
        return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class));
    }
}
