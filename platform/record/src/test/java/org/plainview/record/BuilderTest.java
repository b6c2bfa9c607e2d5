package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuilderTest {
    private static final Key KEY = Key.of("bus-card-number");

    @Test
    void aBuiltItemHasWhatWasSetAndNothingElse() {
        var element = Element.builder(KEY, "Bus card number")
                .category(ElementCategory.TRANSPORTATION)
                .purposes(Key.of("transport"), Key.of("safety"), Key.of("transport"))
                .confirmedOn(LocalDate.of(2026, 3, 4))
                .extra(Map.of("ut.order", "7"))
                .build();

        assertThat(element.purposes()).containsExactly(Key.of("safety"), Key.of("transport"));
        assertThat(element.extra()).containsExactly(Map.entry("ut.order", "7"));
        assertThat(element.required()).isNull();
        assertThat(element.scope().isEveryone()).isTrue();
    }

    @Test
    void aBuilderThatBeginsWithAnItemGivesItBackUnchanged() {
        var element = Element.builder(KEY, "Bus card number")
                .required(true)
                .translations(Translations.of("es", Map.of("name", "Número de tarjeta de autobús")))
                .build();
        var disclosure = Disclosure.builder(Key.of("to-acme"), Key.of("acme"))
                .elements(KEY)
                .justifications(Justification.LOCAL_DECISION)
                .build();

        assertThat(element.toBuilder().build()).isEqualTo(element);
        assertThat(disclosure.toBuilder().build()).isEqualTo(disclosure);
        assertThat(element.toBuilder().name("Bus pass").build()).isNotEqualTo(element);
    }

    @Test
    void anExtraFieldNeedsItsPluginsNamespace() {
        assertThatThrownBy(() ->
                        Element.builder(KEY, "x").extra(Map.of("order", "7")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("namespace");
    }

    @Test
    void aRecordTakesItemsInPlaceOfThoseWithTheSameKey() {
        var record = DistrictRecord.of(
                DistrictProfile.of("Cedar Bluff", "UT", "America/Denver"), Element.named(KEY, "Bus card"));

        var changed = record.with(Element.named(KEY, "Bus card number"), School.named(KEY, "A school"));

        assertThat(changed.elements().list()).containsExactly(Element.named(KEY, "Bus card number"));
        assertThat(changed.schools().size()).isOne();
        assertThat(changed.without(ItemKind.ELEMENT, KEY).all()).hasSize(1);
        assertThatThrownBy(() -> DistrictRecord.of(
                        record.profile(), List.of(Element.named(KEY, "One"), Element.named(KEY, "Two"))))
                .hasMessageContaining("two elements have the key bus-card-number");
    }
}
