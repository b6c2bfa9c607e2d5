package org.plainview.server.publishing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plainview.record.Contact;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Incident;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.LegalBasis;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Purpose;
import org.plainview.record.RetentionRule;
import org.plainview.record.Source;
import org.plainview.record.Visibility;
import org.plainview.record.json.RecordJson;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionPublished;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.EditionsHeard;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class EditionsTest extends ServerTest {
    @Autowired
    private Publisher publisher;

    @Autowired
    private Editions editions;

    @Autowired
    private Verification verification;

    @Autowired
    private EditionsHeard heard;

    @Test
    void anEditionHoldsWhatIsDocumentedAndCountsTheRest() {
        var district = newDistrict("Cedar Bluff");
        write(district, documented());
        write(district, Element.named(Key.of("bus-card-number"), "Bus card number"));

        var first = publish(district, "First edition");

        var edition = editions.current(district.id()).orElseThrow();
        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.sha256()).isEqualTo(first.sha256());
        assertThat(edition.record().elements().list()).extracting(Element::name).containsExactly("Birth date");
        assertThat(edition.withheld().elements()).isEqualTo(1);
        assertThat(edition.withheld().missing()).containsEntry("category", 1).containsEntry("legalBasis", 1);
        assertThat(edition.canonicalJson()).isEqualTo(RecordJson.canonical(edition.record()));
        assertThat(new String(edition.canonicalJson(), StandardCharsets.UTF_8)).doesNotContain("Bus card");
    }

    @Test
    void aCountOfStudentsThatCouldNameThemIsNotPublished() {
        var district = newDistrict("Small counts");
        write(district, incident("laptop", 9), incident("mailing", 10), incident("unknown", null));

        publish(district, "First edition");

        var edition = editions.current(district.id()).orElseThrow();
        assertThat(edition.record().incidents().list())
                .extracting(Incident::affected, Incident::affectedBelow)
                .containsExactly(tuple(null, 10), tuple(10, null), tuple(null, null));
        assertThat(new String(edition.canonicalJson(), StandardCharsets.UTF_8)).doesNotContain("\"affected\":9");
    }

    @Test
    void whatOnlyStaffMayReadIsNeitherInAnEditionNorNamedInIt() {
        var district = newDistrict("Inner rules");
        var open = Key.of("records");
        var inner = Key.of("drills");
        write(
                district,
                Policy.builder(open, "Records").parent(inner).build(),
                Policy.builder(inner, "Lockdown drills")
                        .visibility(Visibility.STAFF)
                        .build(),
                Policy.builder(Key.of("drills-exhibit"), "Map for families")
                        .parent(inner)
                        .build(),
                PolicyVersion.builder(Key.of("drills-2024"), inner, "Lockdown drills")
                        .build(),
                PolicyVersion.builder(Key.of("records-2024"), open, "Records").build(),
                Notice.builder(Key.of("rights"), "Rights")
                        .policies(List.of(inner, open))
                        .build());

        publish(district, "First edition");

        var edition = editions.current(district.id()).orElseThrow();
        assertThat(new String(edition.canonicalJson(), StandardCharsets.UTF_8))
                .doesNotContain("Lockdown", "\"drills\"", "drills-2024");
        assertThat(edition.record().policies().list())
                .extracting(Policy::key, Policy::parent)
                .containsExactly(tuple(Key.of("drills-exhibit"), null), tuple(open, null));
        assertThat(edition.record().policyVersions().list())
                .extracting(PolicyVersion::policy)
                .containsExactly(open);
        assertThat(edition.record().notices().list().getFirst().policies()).containsExactly(open);
    }

    private static Incident incident(String key, @Nullable Integer affected) {
        return Incident.builder(Key.of(key), key).affected(affected).build();
    }

    @Test
    void editionsFollowFromEachOther() {
        var district = newDistrict("Chained");
        write(district, documented());
        publish(district, "One");
        write(district, Contact.named(Key.of("helpdesk"), "Help desk"));
        publish(district, "Two");

        var list = editions.list(district.id());

        assertThat(list).extracting(EditionSummary::number).containsExactly(2, 1);
        assertThat(list.getFirst().previousSha256()).isEqualTo(list.getLast().sha256());
        assertThat(editions.find(district.id(), 1)
                        .orElseThrow()
                        .record()
                        .contacts()
                        .size())
                .isEqualTo(1);
        assertThat(editions.find(district.id(), 2)
                        .orElseThrow()
                        .record()
                        .contacts()
                        .size())
                .isEqualTo(2);
        assertThat(editions.find(district.id(), 3)).isEmpty();
        assertThat(verify(district).ok()).isTrue();
        assertThat(verify(district).checked()).isEqualTo(2);
    }

    @Test
    void whatIsPublishedAlreadyIsNotPublishedAgain() {
        var district = newDistrict("Same");
        publish(district, "One");

        assertThatThrownBy(() -> publish(district, "Two"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("publish-nothing-new"));
        assertThat(editions.list(district.id())).hasSize(1);
    }

    @Test
    void aChangedByteOfAStoredEditionIsNamed() {
        var district = newDistrict("Tampered");
        for (int i = 1; i <= 3; i++) {
            write(district, Contact.named(Key.of("office-" + i), "Office " + i));
            publish(district, "Edition " + i);
        }
        var where = " WHERE district_id = '" + district.id() + "' AND number = 2";

        DATABASE.asSuperuser("UPDATE edition SET content = set_byte(content, 40, get_byte(content, 40) # 1)" + where);

        assertThat(verify(district).ok()).isFalse();
        assertThat(verify(district).problems())
                .extracting(Verification.Problem::edition)
                .containsOnly(2);

        DATABASE.asSuperuser("UPDATE edition SET content = set_byte(content, 40, get_byte(content, 40) # 1)" + where);
        assertThat(verify(district).ok()).isTrue();

        DATABASE.asSuperuser("UPDATE edition SET note = 'Edition II'" + where);
        assertThat(verify(district).problems())
                .extracting(Verification.Problem::edition)
                .containsOnly(2);

        DATABASE.asSuperuser("UPDATE edition SET note = 'Edition 2', withheld = '{\"elements\":1}'" + where);
        assertThat(verify(district).problems())
                .extracting(Verification.Problem::edition)
                .containsOnly(2);
    }

    @Test
    void theApplicationItselfCannotChangeAnEdition() {
        var district = newDistrict("Immutable");
        publish(district, "One");

        for (var sql : List.of("UPDATE edition SET note = 'x'", "DELETE FROM edition")) {
            assertThatThrownBy(() -> in(district, () -> jdbc.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void oneDistrictsEditionsAreNeverAnothers() {
        var one = newDistrict("One");
        var other = newDistrict("Other");
        publish(one, "Of one");

        assertThat(editions.current(one.id())).isPresent();
        assertThat(editions.current(other.id())).isEmpty();
        assertThat(editions.list(other.id())).isEmpty();
        publish(other, "Of the other");
        assertThat(editions.current(one.id()).map(Edition::note)).hasValue("Of one");
        assertThat(editions.current(other.id()).map(Edition::note)).hasValue("Of the other");
    }

    @Test
    void whoPublishesAtOnceGetsOneNumberEach() throws Exception {
        var district = newDistrict("Busy");
        write(district, documented());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> work = () -> {
                try {
                    publish(district, "Whoever is first");
                    return true;
                } catch (ProblemException nothingNew) {
                    return false;
                }
            };
            var won = threads.invokeAll(List.of(work, work, work, work)).stream()
                    .filter(future -> future.resultNow())
                    .count();

            assertThat(won).isEqualTo(1);
        }
        assertThat(editions.list(district.id())).hasSize(1);
    }

    @Test
    void aNewEditionIsToldToThisNode() {
        var district = newDistrict("Heard");
        assertThat(editions.current(district.id())).isEmpty();

        publish(district, "One");

        assertThat(editions.current(district.id())).isPresent();
        await().untilAsserted(() -> assertThat(heard.all()).contains(new EditionPublished(district.id(), 1)));
    }

    @Test
    void aNodeThatHeardNothingForAWhileIsToldAfterwards() {
        var district = newDistrict("Deaf");
        publish(district, "One");
        await().untilAsserted(() -> assertThat(heard.all()).contains(new EditionPublished(district.id(), 1)));
        assertThat(editions.current(district.id())).isPresent();

        int listening =
                in(district, () -> jdbc.sql("""
                        SELECT pg_terminate_backend(pid)
                        FROM pg_stat_activity
                        WHERE datname = current_database() AND query LIKE 'LISTEN %'
                        """).query(Boolean.class).list().size());
        write(district, Contact.named(Key.of("helpdesk"), "Help desk"));
        publish(district, "Two");

        assertThat(listening).isEqualTo(1);
        await().untilAsserted(() -> assertThat(heard.all()).contains(new EditionPublished(district.id(), 2)));
        write(district, Contact.named(Key.of("principal"), "Principal"));
        publish(district, "Three");
        await().untilAsserted(() -> assertThat(heard.all()).contains(new EditionPublished(district.id(), 3)));
    }

    private EditionSummary publish(District district, String note) {
        var summary = new EditionSummary[1];
        DistrictScope.run(
                district.id(), () -> history.as("Ana Ruiz", () -> summary[0] = publisher.publish(note, null)));
        return summary[0];
    }

    private void write(District district, Item... items) {
        DistrictScope.run(
                district.id(), () -> history.as("Ana Ruiz", () -> workingRecord.putAll(List.of(items), "test")));
    }

    private Verification.Outcome verify(District district) {
        return DistrictScope.call(district.id(), verification::verify);
    }

    private <T> T in(District district, Supplier<T> work) {
        return DistrictScope.call(district.id(), () -> transactions.execute(status -> work.get()));
    }

    static Item[] documented() {
        var purpose = Purpose.builder(Key.of("enrolment"), "Enrolment")
                .explanation("To place each child in the right grade.")
                .legalBasis(LegalBasis.STATE_LAW)
                .citation("Utah Code 53G-6-302")
                .build();
        var rule = RetentionRule.builder(Key.of("student-record"), "Student record")
                .trigger("Leaving school")
                .period("Three years")
                .disposal("Shredded")
                .build();
        var contact = Contact.named(Key.of("registrar"), "Registrar");
        var element = Element.builder(Key.of("birth-date"), "Birth date")
                .description("The day on which the student was born.")
                .category(ElementCategory.DEMOGRAPHICS)
                .source(Source.PARENT)
                .purposes(Key.of("enrolment"))
                .retention(Key.of("student-record"))
                .contact(Key.of("registrar"))
                .build();
        return new Item[] {purpose, rule, contact, element};
    }
}
