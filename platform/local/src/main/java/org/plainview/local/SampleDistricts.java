package org.plainview.local;

import java.util.List;
import java.util.UUID;
import org.plainview.server.documents.Documents;
import org.plainview.server.history.History;
import org.plainview.server.identity.Team;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;

/**
 * Lays down the sample districts through the same doors that staff use. Everything may be repeated: what a district has
 * already, stays as its staff left it.
 */
record SampleDistricts(
        Districts districts,
        WorkingRecord record,
        Documents documents,
        Editions editions,
        Publisher publisher,
        Team team,
        History history) {
    private static final String WHO = "Sample data";

    static SampleDistricts on(RunningServer server) {
        return new SampleDistricts(
                server.bean(Districts.class),
                server.bean(WorkingRecord.class),
                server.bean(Documents.class),
                server.bean(Editions.class),
                server.bean(Publisher.class),
                server.bean(Team.class),
                server.bean(History.class));
    }

    /** The records and their editions. */
    void layDown() {
        Sample.SLUGS.stream().map(Sample::read).forEach(this::layDown);
    }

    /** The people: their accounts on the identity side first, so that nobody is sent an invitation. */
    void letIn(KeycloakRealm realm, List<SampleSignIn> people) {
        for (var person : people) {
            var account =
                    realm.ensureAccount(person.email(), person.givenName(), person.familyName(), person.password());
            if (person.slug() == null || person.role() == null) {
                realm.ensureOperator(account);
                continue;
            }
            var district = districts.bySlug(person.slug()).orElseThrow();
            realm.ensureMembership(realm.ensureOrganization(district.slug(), district.name()), account);
            var role = person.role();
            DistrictScope.run(
                    district.id(),
                    () -> history.as(
                            WHO,
                            () -> team.invite(person.email(), person.givenName() + " " + person.familyName(), role)));
        }
    }

    private void layDown(Sample sample) {
        var profile = sample.first().profile();
        var district = districts.bySlug(sample.slug()).orElseGet(() -> {
            var made = new District(
                    new DistrictId(UUID.randomUUID()),
                    sample.slug(),
                    profile.name(),
                    profile.state(),
                    profile.ncesId(),
                    DistrictStatus.ACTIVE);
            districts.add(made);
            return made;
        });
        DistrictScope.run(district.id(), () -> history.as(WHO, () -> publish(district, sample)));
    }

    /** In steps that each may be the last before a kill: the next start goes on from there. */
    private void publish(District district, Sample sample) {
        sample.texts().forEach((name, text) -> documents.receive(text, name));
        int published = editions.list(district.id()).size();
        if (published == 0) {
            record.begin(sample.first().profile());
            record.putAll(sample.first().all().toList(), WHO);
            publisher.publish("The first edition of our record.", null);
        }
        if (published <= 1) {
            record.putAll(sample.second(), WHO);
            publisher.publish("What changed this fall.", null);
        }
    }
}
