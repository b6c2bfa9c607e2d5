package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Purpose;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages, orders and filters of the record's lists, as software reads them. */
class RecordListsTest extends ServerTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private District district;
    private Browser viewer;

    @BeforeEach
    void aRecord() {
        district = newDistrict("Lists");
        viewer = signIn(district, Role.VIEWER);
        put(Purpose.named(Key.of("rides"), "Rides, and who takes them"));
        put(element("a-grade", "grade", ElementCategory.ENROLLMENT));
        put(element("b-zone", "Área of the bus", ElementCategory.TRANSPORTATION));
        put(element("c-card", "Bus card", ElementCategory.TRANSPORTATION));
        put(element("d-card", "Bus card", null));
        put(element("e-name", "Name", ElementCategory.DEMOGRAPHICS));
    }

    @Test
    void listsAreSortedByKeyLabelOrChange() {
        assertThat(keys("")).containsExactly("a-grade", "b-zone", "c-card", "d-card", "e-name");
        assertThat(keys("?sort=-key")).containsExactly("e-name", "d-card", "c-card", "b-zone", "a-grade");
        assertThat(keys("?sort=label")).containsExactly("b-zone", "c-card", "d-card", "a-grade", "e-name");
        assertThat(keys("?sort=-label")).containsExactly("e-name", "a-grade", "d-card", "c-card", "b-zone");

        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "test",
                        () -> workingRecord.put(
                                element("c-card", "Bus card", ElementCategory.ENROLLMENT), OptionalLong.of(1))));

        assertThat(keys("?sort=changed")).endsWith("c-card").hasSize(5);
        assertThat(keys("?sort=-changed")).startsWith("c-card", "e-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "-key", "label", "-label", "changed", "-changed"})
    void whatIsAddedBetweenTwoPagesLosesAndRepeatsNothing(String sort) {
        var before = keys("?sort=" + sort);

        var seen = new ArrayList<String>();
        var address = Optional.of(list("?sort=" + sort + "&limit=2&q="));
        for (int page = 0; address.isPresent(); page++) {
            var answer = viewer.api("GET", address.get());
            seen.addAll(keysOf(answer));
            assertThat(next(answer).isPresent())
                    .isEqualTo(read(answer).get("next").isString());
            address = next(answer);
            // One before and one after every place that there was, in each order.
            if (page < 3) {
                put(element("a-" + page, "Aa " + page, null));
                put(element("z-" + page, "Zz " + page, null));
            }
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(before::contains)).containsExactlyElementsOf(before);
    }

    @Test
    void aPlaceHoldsWhenItsItemIsGone() {
        var answer = viewer.api("GET", list("?sort=label&limit=2"));
        DistrictScope.run(
                district.id(),
                () -> history.as("test", () -> workingRecord.delete(ItemKind.ELEMENT, Key.of("c-card"), 1)));

        assertThat(keysOf(viewer.api("GET", next(answer).orElseThrow()))).containsExactly("d-card", "a-grade");
    }

    @Test
    void filtersAskForValuesOfFields() {
        assertThat(keys("?filter=category:transportation")).containsExactly("b-zone", "c-card");
        assertThat(keys("?filter=category:transportation&filter=category:enrollment"))
                .containsExactly("a-grade", "b-zone", "c-card");
        assertThat(keys("?filter=category:transportation&filter=name:Bus%20card"))
                .containsExactly("c-card");
        assertThat(keys("?filter=category:")).containsExactly("d-card");
        assertThat(keys("?filter=purposes:rides&sort=-key")).containsExactly("e-name", "c-card", "b-zone", "a-grade");
        assertThat(keysOf(viewer.api("GET", list("purposes", "?filter=name:Rides,%20and%20who%20takes%20them"))))
                .as("a comma is no second filter")
                .containsExactly("rides");
    }

    @Test
    void listsAskForTheNeighboursOfAnItem() {
        assertThat(keys("?refers-to=purposes/rides&q=bus")).containsExactly("b-zone", "c-card");
        assertThat(keys("?refers-to=purposes/nothing")).isEmpty();
    }

    @Test
    void listsAskForWhatIsMissing() {
        assertThat(keys("?missing=purposes")).containsExactly("d-card");
        assertThat(keys("?missing=legalBasis")).hasSize(5);
    }

    /** A list that left a filter out would be taken for what was asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=colour",
                "filter=colour:red",
                "filter=category",
                "filter=category:weather",
                "filter=scope:all",
                "refers-to=purposes",
                "refers-to=weather/rain",
                "missing=colour",
                "after=everything"
            })
    void whatIsNotKnownIsRefusedByItsName(String asked) {
        var answer = viewer.api("GET", list("?" + asked));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(read(answer).get("errors").get(0).get("field").asString()).isEqualTo(asked.split("=")[0]);
    }

    @Test
    void aPlaceOfAnotherOrderIsNotTakenForOneOfThis() {
        var place =
                read(viewer.api("GET", list("?sort=label&limit=2"))).get("next").asString();

        assertThat(viewer.api("GET", list("?sort=-label&after=" + place)).statusCode())
                .isEqualTo(400);
    }

    private static Element element(String key, String name, @Nullable ElementCategory category) {
        var element = Element.builder(Key.of(key), name);
        return category == null
                ? element.build()
                : element.category(category).purposes(Key.of("rides")).build();
    }

    private void put(Item item) {
        DistrictScope.run(district.id(), () -> history.as("test", () -> workingRecord.put(item, OptionalLong.empty())));
    }

    private String list(String query) {
        return list("elements", query);
    }

    private String list(String kind, String query) {
        return "/api/districts/" + district.slug() + "/record/" + kind + query;
    }

    private List<String> keys(String query) {
        return keysOf(viewer.api("GET", list(query)));
    }

    private static List<String> keysOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("key").asString())
                .toList();
    }

    private static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Link")
                .map(link -> NEXT.matcher(link).replaceFirst("$1"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
