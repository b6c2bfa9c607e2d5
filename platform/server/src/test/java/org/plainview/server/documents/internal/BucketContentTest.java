package org.plainview.server.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionChain;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Against a real S3 server in this process. */
class BucketContentTest {
    private static final String BUCKET = "documents";
    private static final byte[] CONTENT = "A policy".getBytes(StandardCharsets.UTF_8);
    private static final DocumentHash HASH = new DocumentHash(EditionChain.sha256(CONTENT));

    private static S3Proxy server;
    private static S3Client client;
    private static BucketContent store;

    private final DistrictId district = new DistrictId(UUID.randomUUID());
    private final DistrictId other = new DistrictId(UUID.randomUUID());

    @BeforeAll
    static void aServer() throws Exception {
        server = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "access", "secret")
                .blobStore(BlobStores.create("transient-nio2", new Properties()))
                .build();
        server.start();
        var endpoint = "http://127.0.0.1:" + server.getPort();
        client = S3Client.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create(endpoint))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("access", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        client.createBucket(bucket -> bucket.bucket(BUCKET));
        store = BucketContent.of(new DocumentSettings.S3(BUCKET, "us-east-1", endpoint, "access", "secret", true));
    }

    @AfterAll
    static void noServer() throws Exception {
        client.close();
        server.stop();
    }

    private void in(DistrictId scope, Runnable work) {
        DistrictScope.run(scope, work);
    }

    @Test
    void whatIsKeptComesBackByteForByteUntilItIsRemoved() {
        in(district, () -> {
            store.put(HASH, CONTENT);
            store.put(HASH, CONTENT);

            assertThat(store.contains(HASH)).isTrue();
            assertThat(store.part(HASH, 0, 1_000)).isEqualTo(CONTENT);
            assertThat(store.part(HASH, 2, 3)).asString().isEqualTo("pol");

            store.remove(HASH);
            store.remove(HASH);

            assertThat(store.contains(HASH)).isFalse();
            assertThatThrownBy(() -> store.part(HASH, 0, 1)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void theSameBytesInTwoDistrictsAreTwoObjects() {
        in(district, () -> store.put(HASH, CONTENT));
        in(other, () -> assertThat(store.contains(HASH)).isFalse());

        in(other, () -> store.put(HASH, CONTENT));
        in(district, () -> store.remove(HASH));

        in(other, () -> assertThat(store.contains(HASH)).isTrue());
        assertThat(client.listObjectsV2(list -> list.bucket(BUCKET)).contents())
                .extracting(S3Object::key)
                .contains(other + "/" + HASH)
                .doesNotContain(district + "/" + HASH);
    }
}
