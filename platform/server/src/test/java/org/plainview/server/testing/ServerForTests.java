package org.plainview.server.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What stands in the server of tests and in no other. */
@TestConfiguration(proxyBeanMethods = false)
public class ServerForTests {
    /** Where the sign-in plugin would stand. */
    @Bean
    @Primary
    FakeIdentitySide fakeIdentitySide() {
        return new FakeIdentitySide();
    }

    @Bean
    JobsSeen jobsSeen() {
        return new JobsSeen();
    }

    @Bean
    EditionsHeard editionsHeard() {
        return new EditionsHeard();
    }

    @Bean
    FaultFilter faultFilter() {
        return new FaultFilter();
    }

    /** So that no test asks anybody outside. */
    @Bean
    @Primary
    FakeNames fakeNames() {
        return new FakeNames();
    }
}
