package org.plainview.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.UUID;
import org.plainview.host.Workshop.Signer;
import org.plainview.record.DistrictProfile;
import org.plainview.record.EditionKeys;
import org.plainview.server.PlainviewApplication;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole server on a random port and a real PostgreSQL, started once for all classes that extend this one. Tests keep
 * apart by making districts of their own.
 */
@SpringBootTest(classes = PlainviewApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {
    protected static final TestDatabase DATABASE = TestDatabase.create();

    /** Signs plugins that the server trusts. */
    protected static final Signer PUBLISHER = publisher();

    private static final Path PUBLISHER_CERTIFICATE = publisherCertificate();
    private static final Path SIGNING_KEY = signingKey();

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
        properties.add("plainview.plugins.trusted-publishers", () -> PUBLISHER_CERTIFICATE.toString());
        properties.add("plainview.signing-key-file", () -> SIGNING_KEY.toString());
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
            var body = Base64.getMimeEncoder().encodeToString(PUBLISHER.certificate().getEncoded());
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
                    "-----BEGIN PRIVATE KEY-----\n" + EditionKeys.write(EditionKeys.generate().getPrivate())
                            + "\n-----END PRIVATE KEY-----\n");
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
}
