package org.plainview.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Plainview server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PlainviewApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PlainviewApplication.class, arguments);
    }
}
