package org.plainview.server.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.plainview.host.Workshop.Signer;
import org.plainview.record.DistrictProfile;
import org.plainview.record.EditionKeys;
import org.plainview.server.PlainviewApplication;
import org.plainview.server.history.History;
import org.plainview.server.identity.Team;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole server on a random port and a real PostgreSQL, started once for all classes that extend this one. Tests keep
 * apart by making districts of their own.
 */
@Import(ServerForTests.class)
@SpringBootTest(classes = PlainviewApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {
    protected static final TestDatabase DATABASE = TestDatabase.create();
    /** Takes every letter that the server sends. */
    protected static final GreenMail MAIL = mailServer();

    /** The mailbox to which letters come back that could not be delivered. */
    protected static final String RETURNS = "returns@mail.test";

    /** The one host that the server may ask although it is on this machine; {@link FakeNames} says where. */
    protected static final String OTHER_HOST = "links.test";

    /** How many addresses of a district the server asks in one check. */
    protected static final int MOST_LINKS = 20;

    /** Signs plugins that the server trusts. */
    protected static final Signer PUBLISHER = publisher();

    /** Where health and metrics answer, as in production apart from the public's port. */
    protected static final int MANAGEMENT_PORT = freePort();

    private static final Path PUBLISHER_CERTIFICATE = publisherCertificate();
    private static final Path SIGNING_KEY = signingKey();
    private static final Path DATA_KEY = dataKey();

    @Autowired
    protected Districts districts;

    @Autowired
    protected WorkingRecord workingRecord;

    @Autowired
    protected History history;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Team team;

    @Autowired
    protected FakeIdentitySide identitySide;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "plainview_app");
        properties.add("spring.datasource.password", () -> "app");
        properties.add("spring.liquibase.user", () -> "plainview_owner");
        properties.add("spring.liquibase.password", () -> "owner");
        properties.add("plainview.across.username", () -> "plainview_across");
        properties.add("plainview.across.password", () -> "across");
        // Tests wait for jobs all the time.
        properties.add("db-scheduler.polling-interval", () -> "100ms");
        // All tests come from one address.
        properties.add("plainview.site.forms-per-address-and-minute", () -> "100000");
        properties.add("plainview.signup.per-address-and-hour", () -> "10000");
        properties.add("plainview.requests.per-address-and-hour", () -> "10000");
        properties.add("plainview.subscriptions.per-address-and-hour", () -> "10000");
        properties.add("plainview.mail.returned.address", () -> RETURNS);
        properties.add("plainview.mail.returned.host", () -> "localhost");
        properties.add("plainview.mail.returned.port", () -> MAIL.getImap().getPort());
        properties.add("plainview.mail.returned.username", () -> RETURNS);
        properties.add("plainview.mail.returned.password", () -> "returns");
        properties.add("plainview.mail.returned.tls", () -> "false");
        properties.add("plainview.requests.families-per-address-and-hour", () -> "50");
        properties.add("plainview.requests.looks-per-address-and-hour", () -> "100000");
        properties.add("plainview.links.allowed-hosts", () -> OTHER_HOST);
        properties.add("plainview.links.most-per-district", () -> MOST_LINKS);
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("plainview.plugins.trusted-publishers", () -> PUBLISHER_CERTIFICATE.toString());
        properties.add("plainview.signing-key-file", () -> SIGNING_KEY.toString());
        properties.add("plainview.data-key-file", () -> DATA_KEY.toString());
        properties.add("management.server.port", () -> MANAGEMENT_PORT);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Signer publisher() {
        try {
            return Signer.make(Files.createTempDirectory("publisher"), "test-publisher");
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path publisherCertificate() {
        try {
            var file = Files.createTempFile("publisher", ".pem");
            file.toFile().deleteOnExit();
            var body = Base64.getMimeEncoder()
                    .encodeToString(PUBLISHER.certificate().getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | CertificateEncodingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Every run signs with a key of its own. */
    private static Path signingKey() {
        try {
            var file = Files.createTempFile("edition-key", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + EditionKeys.write(EditionKeys.generate().getPrivate()) + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path dataKey() {
        try {
            var file = Files.createTempFile("data-key", ".txt");
            file.toFile().deleteOnExit();
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A new district with an empty record. */
    protected District newDistrict(String name) {
        var id = UUID.randomUUID();
        var district = new District(
                new DistrictId(id), "d-" + id.toString().substring(0, 13), name, "UT", null, DistrictStatus.ACTIVE);
        districts.add(district);
        DistrictScope.run(
                district.id(),
                () -> history.as("test", () -> workingRecord.begin(DistrictProfile.of(name, "UT", "America/Denver"))));
        return district;
    }

    /** A browser in which a new member of {@code district} has signed in. */
    protected Browser signIn(District district, Role role) {
        return signIn(district, role, role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org");
    }

    /** The same under an address that somebody may have in another district too. */
    protected Browser signIn(District district, Role role, String email) {
        DistrictScope.run(district.id(), () -> history.as("test", () -> team.invite(email, "Test " + role, role)));
        identitySide.join(district.slug(), email);
        return signIn(
                district.slug(), new FakeIdentitySide.Person("subject-of-" + email, email, "Test " + role, false));
    }

    /** A browser in which an operator of the platform has signed in. */
    protected Browser signInOperator() {
        return signIn(
                "operator",
                new FakeIdentitySide.Person("subject-of-operator", "operator@example.org", "Test operator", true));
    }

    /** Waits for work that goes on elsewhere, such as a job. */
    protected static void eventually(BooleanSupplier done) {
        var end = Instant.now().plusSeconds(20);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("this did not happen within 20 seconds");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        }
    }

    private Browser signIn(String registration, FakeIdentitySide.Person person) {
        identitySide.sits(person);
        var browser = new Browser(port);
        browser.visit("/login/" + registration);
        return browser;
    }

    private static GreenMail mailServer() {
        var mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        mail.setUser(RETURNS, RETURNS, "returns");
        return mail;
    }
}
