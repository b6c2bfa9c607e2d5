package org.plainview.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;

/**
 * Districts that have published. One did so for real; the others hold copies of its profile and of its edition's row, from which
 * the server reads, parses and draws each for itself. Only who checks the signature of a copy would see what it is.
 */
final class ManyDistricts {
    private static final int ELEMENTS = 200;

    private final DistrictId first;
    private final int count;

    private ManyDistricts(DistrictId first, int count) {
        this.first = first;
        this.count = count;
    }

    /** {@code count} of them, each with 200 elements. */
    static ManyDistricts add(MeasuredServer server, int count) throws SQLException {
        var first = server.newDistrict();
        DistrictScope.run(
                first,
                () -> server.part(History.class).as("benchmark", () -> {
                    server.part(WorkingRecord.class).putAll(Records.of(ELEMENTS), "benchmark");
                    server.part(Publisher.class).publish("Measured", null);
                }));
        try (var connection = server.superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO district (id, slug, name, state)
                    SELECT gen_random_uuid(), 'many-' || n, 'Many ' || n, 'UT' FROM generate_series(1, %d) n
                    """.formatted(count));
            statement.execute("""
                    INSERT INTO record_profile (district_id, body, updated_by)
                    SELECT district.id, body, updated_by
                    FROM record_profile, district WHERE district_id = '%s' AND slug LIKE 'many-%%'
                    """.formatted(first));
            statement.execute("""
                    INSERT INTO edition (district_id, number, schema_version, content, elements, withheld, content_sha256, sha256,
                                         previous_sha256, signature, key_id, published_by, note, published_at)
                    SELECT district.id, number, schema_version, content, elements, withheld, content_sha256, sha256,
                           previous_sha256, signature, key_id, published_by, note, published_at
                    FROM edition, district WHERE district_id = '%s' AND slug LIKE 'many-%%'
                    """.formatted(first));
            statement.execute("ANALYZE");
        }
        return new ManyDistricts(first, count);
    }

    /** The district that published for real. */
    DistrictId first() {
        return first;
    }

    /** The addresses of a page of all but the first, at a server on this database. */
    List<String> addresses(MeasuredServer server, String page) {
        var site = server.site(first);
        var before = site.substring(0, site.lastIndexOf('/') + 1);
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> before + "many-" + n + page)
                .toList();
    }
}
