package org.plainview.server.documents.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    ContentStore contentStore(DocumentSettings settings, DocumentMapper mapper) {
        return settings.s3() == null ? new DatabaseContent(mapper) : BucketContent.of(settings.s3());
    }
}
