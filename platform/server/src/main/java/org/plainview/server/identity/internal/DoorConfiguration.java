package org.plainview.server.identity.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {
    private final Door door;

    DoorConfiguration(Door door) {
        this.door = door;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
