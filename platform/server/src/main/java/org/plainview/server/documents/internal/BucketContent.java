package org.plainview.server.documents.internal;

import java.net.URI;
import java.time.Duration;
import org.plainview.record.DocumentHash;
import org.plainview.server.tenancy.DistrictScope;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps documents in a bucket of S3, under names that begin with the district in scope. */
final class BucketContent implements ContentStore {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(60);

    private final S3Client client;
    private final String bucket;

    BucketContent(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static BucketContent of(DocumentSettings.S3 settings) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                // Servers other than Amazon's know older checksums only; the name of a document is one already.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(calls -> calls.apiCallTimeout(WHOLE_CALL))
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT));
        if (settings.endpoint() != null) {
            client.endpointOverride(URI.create(settings.endpoint()));
        }
        if (settings.accessKey() != null && settings.secretKey() != null) {
            client.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        }
        return new BucketContent(client.build(), settings.bucket());
    }

    private static String name(DocumentHash hash) {
        return DistrictScope.current() + "/" + hash;
    }

    @Override
    public void put(DocumentHash hash, byte[] content) {
        client.putObject(object -> object.bucket(bucket).key(name(hash)), RequestBody.fromBytes(content));
    }

    @Override
    public boolean contains(DocumentHash hash) {
        try {
            client.headObject(object -> object.bucket(bucket).key(name(hash)));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }

    @Override
    public byte[] part(DocumentHash hash, long from, int length) {
        try {
            return client.getObjectAsBytes(object ->
                            object.bucket(bucket).key(name(hash)).range("bytes=" + from + "-" + (from + length - 1)))
                    .asByteArrayUnsafe();
        } catch (NoSuchKeyException absent) {
            throw new IllegalStateException("the bytes of " + hash + " are gone", absent);
        }
    }

    @Override
    public void remove(DocumentHash hash) {
        client.deleteObject(object -> object.bucket(bucket).key(name(hash)));
    }
}
