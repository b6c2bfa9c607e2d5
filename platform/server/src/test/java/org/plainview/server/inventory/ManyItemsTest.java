package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grid's ways of reading and changing many items, as the console uses them. */
class ManyItemsTest extends ServerTest {
    private District district;
    private Browser steward;

    @BeforeEach
    void aRecordAndAStewardSignedIn() {
        district = newDistrict("Many items");
        put(Purpose.named(Key.of("rides"), "Rides to school"));
        put(Element.named(Key.of("bus-card"), "Bus card"));
        put(Element.named(Key.of("bus-stop"), "Bus stop"));
        put(Element.named(Key.of("grade"), "Grade"));
        steward = signIn(district, Role.STEWARD);
    }

    @Test
    void manyItemsAreChangedAtOnceAndEachHasItsHistory() {
        var answer = edit("""
                {"items": [{"key": "bus-card", "version": 1}, {"key": "bus-stop", "version": 1}],
                 "set": {"category": "transportation"}, "add": {"purposes": ["rides"]}}
                """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(written(answer)).containsExactly("bus-card 2", "bus-stop 2");
        assertThat(element("bus-card").category()).isEqualTo(ElementCategory.TRANSPORTATION);
        assertThat(element("bus-stop").purposes()).containsExactly(Key.of("rides"));
        assertThat(element("grade").category()).isNull();
        assertThat(changesOf("bus-stop")).extracting(Change::action).containsExactly("updated", "created");
    }

    @Test
    void whatSomebodyElseChangedIsLeftAndNamed() {
        put(Element.builder(Key.of("bus-stop"), "Bus stop and route").build(), 1);

        var answer = edit("""
                {"items": [{"key": "bus-card", "version": 1}, {"key": "bus-stop", "version": 1}, {"key": "no-more", "version": 1}],
                 "set": {"category": "transportation"}}
                """);

        assertThat(written(answer)).containsExactly("bus-card 2");
        assertThat(read(answer).get("left"))
                .extracting(left ->
                        left.get("label").asString() + " " + left.get("reason").asString())
                .containsExactly("Bus stop and route changed", "no-more gone");
        assertThat(element("bus-stop").category()).isNull();
    }

    @Test
    void anEditIsTakenBackAndMadeAgain() {
        var edited = edit("""
                {"items": [{"key": "bus-card", "version": 1}], "set": {"description": "Opens the bus"}}
                """);
        assertThat(written(edited)).containsExactly("bus-card 2");

        assertThat(written(undo("bus-card", 2))).containsExactly("bus-card 3");
        assertThat(element("bus-card").description()).isNull();

        assertThat(written(undo("bus-card", 3))).containsExactly("bus-card 4");
        assertThat(element("bus-card").description()).isEqualTo("Opens the bus");
    }

    @Test
    void whatSaidSoAlreadyIsNotWrittenSoThatNoEarlierChangeIsTakenBack() {
        put(
                Element.builder(Key.of("bus-card"), "Bus card")
                        .description("Opens the bus")
                        .build(),
                1);

        var answer = edit("""
                {"items": [{"key": "bus-card", "version": 2}, {"key": "bus-stop", "version": 1}],
                 "set": {"description": "Opens the bus"}}
                """);

        assertThat(written(answer)).containsExactly("bus-stop 2");
        assertThat(changesOf("bus-card")).hasSize(2);
    }

    @Test
    void whatWasChangedAgainIsNotTakenBack() {
        edit("""
                {"items": [{"key": "bus-card", "version": 1}], "set": {"description": "Mine"}}
                """);
        put(
                Element.builder(Key.of("bus-card"), "Bus card")
                        .description("Theirs")
                        .build(),
                2);

        var answer = undo("bus-card", 2);

        assertThat(written(answer)).isEmpty();
        assertThat(read(answer).get("left").get(0).get("reason").asString()).isEqualTo("changed");
        assertThat(element("bus-card").description()).isEqualTo("Theirs");
    }

    @Test
    void beforeANewItemThereIsNothingToGoBackTo() {
        assertThat(read(undo("grade", 1)).get("left").get(0).get("reason").asString())
                .isEqualTo("new");
        assertThat(element("grade").name()).isEqualTo("Grade");
    }

    @Test
    void oneBadValueKeepsAllBack() {
        var unknown = edit("""
                {"items": [{"key": "bus-card", "version": 1}], "set": {"category": "rocketry"}}
                """);
        var nowhere = edit("""
                {"items": [{"key": "bus-card", "version": 1}], "add": {"purposes": ["nowhere"]}}
                """);

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(read(nowhere).get("errors").get(0).get("field").asString()).isEqualTo("purposes");
        assertThat(changesOf("bus-card")).hasSize(1);
    }

    @Test
    void manyAreRemovedAndWhatIsInUseIsLeftAndNamed() {
        put(Purpose.named(Key.of("meals"), "Meals"));
        put(Purpose.named(Key.of("unused"), "Unused"));
        put(Element.builder(Key.of("lunch"), "Lunch").purposes(Key.of("meals")).build());
        var base = "/api/districts/" + district.slug() + "/record/purposes";

        var answer = read(steward.api("POST", base + "/remove", Optional.of("""
                {"items": [{"key": "meals", "version": 1}, {"key": "unused", "version": 1}, {"key": "gone", "version": 1}]}
                """)));

        assertThat(answer.get("removed").valueStream().map(JsonNode::asString)).containsExactly("unused");
        assertThat(answer.get("left")
                        .valueStream()
                        .map(left -> left.get("key").asString() + " "
                                + left.get("reason").asString()))
                .containsExactlyInAnyOrder("gone gone", "meals in-use");
        assertThat(steward.api("GET", base + "/unused").statusCode()).isEqualTo(404);
        assertThat(steward.api("GET", base + "/meals").statusCode()).isEqualTo(200);
        assertThat(DistrictScope.call(
                        district.id(),
                        () -> history.list(History.Wanted.of(ItemKind.PURPOSE, Key.of("unused")), Optional.empty(), 1)))
                .extracting(Change::action)
                .containsExactly("deleted");
    }

    @Test
    void whatReferToEachOtherGoTogether() {
        put(Policy.builder(Key.of("4000"), "Students").build());
        put(Policy.builder(Key.of("4100"), "Records").parent(Key.of("4000")).build());
        put(Policy.builder(Key.of("4110"), "Access").parent(Key.of("4100")).build());
        var base = "/api/districts/" + district.slug() + "/record/policies";

        var kept = read(steward.api("POST", base + "/remove", Optional.of("""
                {"items": [{"key": "4000", "version": 1}, {"key": "4100", "version": 1}]}
                """)));
        assertThat(kept.get("removed")).isEmpty();
        assertThat(kept.get("left")).hasSize(2);

        var gone = read(steward.api("POST", base + "/remove", Optional.of("""
                {"items": [{"key": "4000", "version": 1}, {"key": "4100", "version": 1}, {"key": "4110", "version": 1}]}
                """)));
        assertThat(gone.get("removed")).hasSize(3);
        assertThat(gone.get("left")).isEmpty();
    }

    @Test
    void aViewerChangesNothing() {
        var viewer = signIn(district, Role.VIEWER);
        var edit = "{\"items\": [{\"key\": \"bus-card\", \"version\": 1}], \"set\": {\"description\": \"No\"}}";

        assertThat(viewer.api("PATCH", address(""), Optional.of(edit)).statusCode())
                .isEqualTo(403);
        assertThat(viewer.api("POST", address("/undo"), Optional.of(edit)).statusCode())
                .isEqualTo(403);
        assertThat(viewer.api("POST", address("/remove"), Optional.of(edit)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theGridGetsOnlyTheFieldsThatItShows() {
        var all = read(steward.api("GET", address("?limit=2")));
        var lean = read(steward.api("GET", address("?limit=2&fields=name,category")));

        assertThat(all.get("items").get(0).get("body").has("key")).isTrue();
        assertThat(lean.get("items").get(0).get("body").toString()).isEqualTo("{\"name\":\"Bus card\"}");
        assertThat(lean.get("items").get(0).get("missing"))
                .isEqualTo(all.get("items").get(0).get("missing"));
        assertThat(lean.get("next").isString()).isTrue();
        assertThat(lean.get("total").asInt()).isEqualTo(3);
    }

    @Test
    void aDisclosureGoesByWhoReceivesItAndWhatFor() {
        put(Recipient.named(Key.of("acme"), "Acme Transit"));
        put(Disclosure.builder(Key.of("acme-rides"), Key.of("acme"))
                .purpose(Key.of("rides"))
                .build());

        var list = read(steward.api("GET", "/api/districts/" + district.slug() + "/record/disclosures"));
        var recipient = read(steward.api("GET", "/api/districts/" + district.slug() + "/record/recipients/acme"));

        assertThat(list.get("items").get(0).get("label").asString()).isEqualTo("Acme Transit: Rides to school");
        assertThat(recipient.get("neighbours").get(0).get("label").asString())
                .isEqualTo("Acme Transit: Rides to school");
    }

    private HttpResponse<String> edit(String json) {
        return steward.api("PATCH", address(""), Optional.of(json));
    }

    private HttpResponse<String> undo(String key, int version) {
        return steward.api(
                "POST",
                address("/undo"),
                Optional.of("{\"items\": [{\"key\": \"" + key + "\", \"version\": " + version + "}]}"));
    }

    private String address(String rest) {
        return "/api/districts/" + district.slug() + "/record/elements" + rest;
    }

    private static List<String> written(HttpResponse<String> answer) {
        return read(answer)
                .get("written")
                .valueStream()
                .map(row -> row.get("key").asString() + " " + row.get("version").asInt())
                .toList();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private Element element(String key) {
        return (Element) DistrictScope.call(district.id(), () -> workingRecord.find(ItemKind.ELEMENT, Key.of(key)))
                .orElseThrow()
                .value();
    }

    private List<Change> changesOf(String key) {
        return DistrictScope.call(
                district.id(),
                () -> history.list(History.Wanted.of(ItemKind.ELEMENT, Key.of(key)), Optional.empty(), 10));
    }

    private void put(Item item) {
        DistrictScope.run(district.id(), () -> history.as("test", () -> workingRecord.put(item, OptionalLong.empty())));
    }

    private void put(Item item, long version) {
        DistrictScope.run(
                district.id(), () -> history.as("test", () -> workingRecord.put(item, OptionalLong.of(version))));
    }
}
