package org.plainview.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a local platform is to be started.
 *
 * @param data where everything that it keeps stands
 * @param fresh true to forget what stands there
 * @param port of the server; 0 for any free one, as for the other ports
 * @param keycloakHome where the build unpacked Keycloak
 * @param signInPlugin the folder in which the build left the signed sign-in plugin
 * @param trustedPublishers the folder with the certificates of publishers whose plugins may be installed
 * @param samples true for sample districts and their sign-ins
 * @param server further settings of the server, by property name
 */
public record LocalOptions(
        Path data,
        boolean fresh,
        int port,
        int keycloakPort,
        int mailPort,
        Path keycloakHome,
        Path signInPlugin,
        Path trustedPublishers,
        boolean samples,
        Map<String, String> server) {

    public LocalOptions {
        data = data.toAbsolutePath().normalize();
        server = Map.copyOf(server);
    }

    /** Random ports and no samples, on a directory of one's own: what a test starts from. */
    public static LocalOptions forTests(Path data) {
        var root = Path.of(property("plainview.root"));
        return new LocalOptions(
                data,
                false,
                0,
                0,
                0,
                Path.of(property("plainview.keycloak.home")),
                root.resolve("plugins/keycloak-sso/target"),
                root.resolve(".plainview/signing"),
                false,
                Map.of());
    }

    /** What the run command passes as system properties. */
    static LocalOptions fromCommand() {
        var root = Path.of(property("plainview.root"));
        var port = port("port", 8080);
        return new LocalOptions(
                root.resolve(System.getProperty("data", ".plainview/data")),
                !System.getProperty("fresh", "false").equals("false"),
                port,
                port("keycloak.port", port + 1),
                port("mail.port", port + 2),
                Path.of(property("plainview.keycloak.home")),
                root.resolve("plugins/keycloak-sso/target"),
                root.resolve(".plainview/signing"),
                true,
                Map.of());
    }

    public LocalOptions afresh() {
        return new LocalOptions(
                data,
                true,
                port,
                keycloakPort,
                mailPort,
                keycloakHome,
                signInPlugin,
                trustedPublishers,
                samples,
                server);
    }

    public LocalOptions withSamples() {
        return new LocalOptions(
                data, fresh, port, keycloakPort, mailPort, keycloakHome, signInPlugin, trustedPublishers, true, server);
    }

    /** With a setting of the server. */
    public LocalOptions with(String property, String value) {
        var more = new TreeMap<>(server);
        more.put(property, value);
        return new LocalOptions(
                data,
                fresh,
                port,
                keycloakPort,
                mailPort,
                keycloakHome,
                signInPlugin,
                trustedPublishers,
                samples,
                more);
    }

    /** With every port that is left open chosen now, so that the parts can be told of each other before they start. */
    LocalOptions withPorts() {
        return new LocalOptions(
                data,
                fresh,
                port == 0 ? Ports.free() : port,
                keycloakPort == 0 ? Ports.free() : keycloakPort,
                mailPort,
                keycloakHome,
                signInPlugin,
                trustedPublishers,
                samples,
                server);
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new StartFailure(
                    "The property " + name + " is missing. Start with mvn -Prun in the project's folder.");
        }
        return value;
    }

    private static int port(String name, int standard) {
        var value = System.getProperty(name, Integer.toString(standard));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535 || Integer.parseInt(value) == 0) {
            throw new StartFailure("-D" + name + "=" + value + " is not a port: give a number from 1 to 65535.");
        }
        return Integer.parseInt(value);
    }
}
