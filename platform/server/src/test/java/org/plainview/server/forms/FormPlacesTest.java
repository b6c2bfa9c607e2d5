package org.plainview.server.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPlacesTest {
    @ParameterizedTest
    @CsvSource({
        "/subscribe, en",
        "/zh-Hans/requests/new, zh-Hans",
        "/d/elm-creek/subscribe, en",
        "/d/elm-creek/hmn/products/requests/new, hmn",
        "/d/so/subscribe, en",
        "/d/vi/ar/requests, ar",
        "/d/elm-creek, en",
        "/espresso/requests, en"
    })
    void theLanguageIsThatOfThePathAndNeverTheNameOfADistrict(String path, String language) {
        assertThat(FormPlaces.languageOf(path).toLanguageTag()).isEqualTo(language);
    }
}
