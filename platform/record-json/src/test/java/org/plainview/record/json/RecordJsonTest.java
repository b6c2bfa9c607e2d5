package org.plainview.record.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Grade;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.record.Scope;
import org.plainview.record.Translations;
import tools.jackson.databind.json.JsonMapper;

class RecordJsonTest {
    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    @Test
    void anItemIsWrittenInCanonicalFormWithoutWhatIsNotSaid() {
        var element = Element.builder(Key.of("bus-card-number"), "Bus card \"number\"")
                .category(ElementCategory.TRANSPORTATION)
                .required(false)
                .scope(new Scope(List.of(), List.of(Grade.G4, Grade.PRE_K), List.of()))
                .purposes(Key.of("transport"))
                .confirmedOn(LocalDate.of(2026, 3, 4))
                .translations(Translations.of("es", Map.of("name", "Número de tarjeta")))
                .extra(Map.of("ut.order", "7"))
                .build();

        assertThat(RecordJson.item(element))
                .isEqualTo(
                        "{\"category\":\"transportation\",\"confirmedOn\":\"2026-03-04\",\"extra\":{\"ut.order\":\"7\"},"
                                + "\"key\":\"bus-card-number\",\"name\":\"Bus card \\\"number\\\"\",\"purposes\":[\"transport\"],"
                                + "\"required\":false,\"scope\":{\"grades\":[\"PK\",\"04\"]},"
                                + "\"translations\":{\"es\":{\"name\":\"Número de tarjeta\"}}}");
        assertThat(RecordJson.readItem(ItemKind.ELEMENT, RecordJson.item(element)))
                .isEqualTo(element);
        assertThat(RecordJson.readItem(ItemKind.ELEMENT, RecordJson.toTree(element)))
                .isEqualTo(element);
    }

    @Test
    void aRecordIsWrittenWithItsPartsInOrder() {
        var record = DistrictRecord.of(
                DistrictProfile.of("Cedar Bluff", "UT", "America/Denver"),
                Recipient.builder(Key.of("usbe"), "State Board of Education")
                        .type(RecipientType.STATE_AGENCY)
                        .build(),
                Element.named(Key.of("birth-date"), "Birth date"));

        assertThat(new String(RecordJson.canonical(record), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"district\":{\"languages\":[\"en\"],\"name\":\"Cedar Bluff\",\"state\":\"UT\",\"timeZone\":\"America/Denver\"},"
                                + "\"elements\":[{\"key\":\"birth-date\",\"name\":\"Birth date\"}],"
                                + "\"recipients\":[{\"key\":\"usbe\",\"name\":\"State Board of Education\",\"type\":\"state-agency\"}],"
                                + "\"schema\":1}");
    }

    /** An item is often referred to hundreds of times, and thousands of records are in memory at once. */
    @Test
    void whatRefersToOneItemHoldsOneKey() {
        var bus = Element.builder(Key.of("bus"), "Bus")
                .purposes(Key.of("transport"))
                .build();
        var stop = Element.builder(Key.of("stop"), "Stop")
                .purposes(Key.of("transport"))
                .build();
        var profile = DistrictProfile.of("Cedar Bluff", "UT", "America/Denver");

        var elements = RecordJson.read(RecordJson.canonical(DistrictRecord.of(profile, bus, stop)))
                .elements()
                .list();

        assertThat(elements.getFirst().purposes().getFirst())
                .isSameAs(elements.getLast().purposes().getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyRecordReadsBackAsItself(long seed) {
        var record = new RandomRecords(seed).next(12);

        var bytes = RecordJson.canonical(record);
        var read = RecordJson.read(bytes);

        assertThat(read).isEqualTo(record);
        assertThat(RecordJson.canonical(read)).isEqualTo(bytes);
        assertThat(RecordJson.readProfile(RecordJson.profile(record.profile()))).isEqualTo(record.profile());
        assertThat(RecordJson.readProfile(RecordJson.toTree(record.profile()))).isEqualTo(record.profile());
        record.all()
                .forEach(item -> assertThat(RecordJson.readItem(item.kind(), RecordJson.item(item)))
                        .isEqualTo(item));
    }

    @Test
    void anotherParserReadsTheSameTextFromWhatIsWritten() {
        new RandomRecords(99)
                .next(30)
                .elements()
                .forEach(element -> assertThat(JACKSON.readTree(RecordJson.item(element))
                                .get("name")
                                .stringValue())
                        .isEqualTo(element.name()));
    }

    @Test
    void theTranslationOfADocumentIsADocument() {
        var json = "{\"key\":\"v\",\"policy\":\"p\",\"title\":\"Records\",\"translations\":{\"es\":{\"text\":\"%s\"}}}";

        assertThat(RecordJson.readItem(ItemKind.POLICY_VERSION, json.formatted("b".repeat(64)))
                        .translations()
                        .text("es", "text"))
                .isEqualTo("b".repeat(64));
        assertThatThrownBy(() -> RecordJson.readItem(ItemKind.POLICY_VERSION, json.formatted("# Registros")))
                .isInstanceOfSatisfying(
                        RecordFormatException.class, e -> assertThat(e.path()).isEqualTo("translations.es.text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[] | | expected an object, found a list",
                "{ | | this is not JSON",
                "{\"key\":\"a\",\"name\":\"A\"} {} | | something follows the end",
                "{\"key\":\"a\"} | name | missing",
                "{\"key\":\"a\",\"name\":null} | name | missing",
                "{\"key\":\"A b\",\"name\":\"A\"} | key | is not a key",
                "{\"key\":\"a\",\"name\":5} | name | expected text, found 5",
                "{\"key\":\"a\",\"name\":\"A\",\"name\":\"B\"} | name | twice",
                "{\"key\":\"a\",\"name\":\"A\",\"colour\":\"red\"} | colour | no such field; the fields are key, name",
                "{\"key\":\"a\",\"name\":\"A\",\"source\":\"Parent\"} | source | not one of parent, student, staff",
                "{\"key\":\"a\",\"name\":\"A\",\"required\":\"yes\"} | required | expected true or false, found “yes”",
                "{\"key\":\"a\",\"name\":\"A\",\"confirmedOn\":\"3/4/2026\"} | confirmedOn | is not a date; write it as 2026-03-04",
                "{\"key\":\"a\",\"name\":\"A\",\"purposes\":\"p\"} | purposes | expected a list",
                "{\"key\":\"a\",\"name\":\"A\",\"purposes\":[\"p\",\"P\"]} | purposes[1] | is not a key",
                "{\"key\":\"a\",\"name\":\"A\",\"scope\":{\"grades\":[\"4\"]}} | scope.grades[0] | not one of PK, KG, 01",
                "{\"key\":\"a\",\"name\":\"A\",\"translations\":{\"es\":{\"key\":\"x\"}}} | translations.es.key | not translated",
                "{\"key\":\"a\",\"name\":\"A\",\"translations\":{\"e s\":{}}} | translations.e s | not a language",
                "{\"key\":\"a\",\"name\":\"A\",\"extra\":{\"order\":\"x\"}} | extra.order | begin with the plugin’s namespace",
                "{\"key\":\"a\",\"name\":\"\\ud800\"} | name | half of a surrogate pair",
            })
    void whatIsNotAnItemIsRefusedNamingPlaceAndMend(String json, String path, String problem) {
        assertThatThrownBy(() -> RecordJson.readItem(ItemKind.ELEMENT, json))
                .isInstanceOfSatisfying(RecordFormatException.class, e -> {
                    assertThat(e.path()).isEqualTo(path == null ? "" : path);
                    assertThat(e.problem(Locale.ENGLISH)).containsIgnoringCase(problem);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"district\":DISTRICT} | schema | missing",
                "{\"schema\":1} | district | missing",
                "{\"district\":DISTRICT,\"elements\":[{\"key\":\"a\",\"glow\":1}],\"schema\":2} | schema | written in version 2",
                "{\"district\":DISTRICT,\"planets\":[],\"schema\":1} | planets | no such part",
                "{\"district\":{\"name\":\"x\"},\"schema\":1} | district.state | missing",
                "{\"district\":DISTRICT,\"elements\":[{\"key\":\"a\",\"name\":\"A\"},{\"key\":\"b\"}],\"schema\":1} | elements[1].name | missing",
                "{\"district\":DISTRICT,\"elements\":[{\"key\":\"a\",\"name\":\"A\"},{\"key\":\"a\",\"name\":\"B\"}],\"schema\":1} | elements[1].key | another item of this kind has the key a",
                "{\"agreements\":[{\"breachNoticeHours\":72.5,\"key\":\"a\",\"title\":\"A\"}],\"district\":DISTRICT,\"schema\":1} | agreements[0].breachNoticeHours | a whole number",
                "{\"agreements\":[{\"breachNoticeHours\":3000000000,\"key\":\"a\",\"title\":\"A\"}],\"district\":DISTRICT,\"schema\":1} | agreements[0].breachNoticeHours | a whole number",
            })
    void whatIsNotARecordIsRefusedNamingPlaceAndMend(String json, String path, String problem) {
        var whole = json.replace(
                "DISTRICT", "{\"languages\":[\"en\"],\"name\":\"x\",\"state\":\"UT\",\"timeZone\":\"America/Denver\"}");

        assertThatThrownBy(() -> RecordJson.read(whole.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(RecordFormatException.class, e -> {
                    assertThat(e.path()).isEqualTo(path == null ? "" : path);
                    assertThat(e.problem(Locale.ENGLISH)).containsIgnoringCase(problem);
                });
    }

    @Test
    void halfASurrogatePairIsNeverWritten() {
        var element = Element.named(Key.of("a"), "half \udc00");

        assertThatThrownBy(() -> RecordJson.item(element)).hasMessageContaining("surrogate");
    }
}
