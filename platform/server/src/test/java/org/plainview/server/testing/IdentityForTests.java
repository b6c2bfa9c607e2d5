package org.plainview.server.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts {@link FakeIdentitySide} where the sign-in plugin would stand. */
@TestConfiguration(proxyBeanMethods = false)
public class IdentityForTests {
    @Bean
    @Primary
    FakeIdentitySide fakeIdentitySide() {
        return new FakeIdentitySide();
    }
}
