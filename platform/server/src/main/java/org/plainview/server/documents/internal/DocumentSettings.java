package org.plainview.server.documents.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where documents are kept, and how large one may be.
 *
 * @param maxSize of one document; {@code spring.servlet.multipart} must let it through
 * @param s3 null to keep them in the database
 */
@ConfigurationProperties("plainview.documents")
record DocumentSettings(
        @DefaultValue("25MB") DataSize maxSize, @Nullable S3 s3) {
    /**
     * @param endpoint of a server that speaks as S3 does; null for that of the region
     * @param accessKey null to find keys where the AWS SDK looks for them
     * @param pathStyle whether the bucket stands in the path and not in the host
     */
    record S3(
            String bucket,
            @DefaultValue("us-east-1") String region,
            @Nullable String endpoint,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("false") boolean pathStyle) {}
}
