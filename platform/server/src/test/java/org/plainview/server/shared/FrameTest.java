package org.plainview.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
    @ParameterizedTest
    @CsvSource({"en, ltr", "es, ltr", "zh-Hant, ltr", "ar, rtl", "fa, rtl", "he, rtl", "ur, rtl", "ps, rtl"})
    void aPageRunsAsItsLanguageIsWritten(String language, String direction) {
        assertThat(in(language).direction()).isEqualTo(direction);
    }

    private static Frame in(String language) {
        return new Frame(
                language,
                "Title",
                null,
                new Frame.Masthead("Name", "Tagline", "/", List.of(), null, null),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Frame.Labels("", "", "", ""));
    }
}
