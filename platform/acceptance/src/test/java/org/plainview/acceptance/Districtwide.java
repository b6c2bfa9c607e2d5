package org.plainview.acceptance;

import java.util.OptionalLong;
import org.plainview.local.LocalPlatform;
import org.plainview.record.Contact;
import org.plainview.record.Key;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;

/** What a test needs done in a district beside what it is about. */
final class Districtwide {
    private Districtwide() {}

    /** Publishes a new edition, with one office more. */
    static void publishAChange(LocalPlatform platform, String slug) {
        var district = platform.bean(Districts.class).bySlug(slug).orElseThrow();
        DistrictScope.run(
                district.id(),
                () -> platform.bean(History.class).as("Acceptance", () -> {
                    int desk = editions(platform, slug);
                    var office = Contact.builder(Key.of("front-desk-" + desk), "Front desk " + desk)
                            .email("desk@" + slug + ".example.org")
                            .build();
                    platform.bean(WorkingRecord.class).put(office, OptionalLong.empty());
                    platform.bean(Publisher.class).publish("An office more.", null);
                }));
    }

    /** How many editions are public. */
    static int editions(LocalPlatform platform, String slug) {
        var district = platform.bean(Districts.class).bySlug(slug).orElseThrow();
        return platform.bean(Editions.class).list(district.id()).size();
    }
}
