package org.plainview.server.links.internal;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {
    /** Looks up the names of hosts. What it finds is not connected to before {@link PublicHosts} has seen it. */
    @Bean
    DnsResolver hostNames() {
        return SystemDefaultDnsResolver.INSTANCE;
    }
}
