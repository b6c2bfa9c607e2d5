package org.plainview.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainview.record.Sentences;

class WordsTest {
    @Test
    void theLanguagesOfParentsAreEverywhereTheSame() {
        assertThat(Words.PUBLIC_LANGUAGES).startsWith(Words.LANGUAGES.toArray(Locale[]::new));
        assertThat(Words.OTHERS_IN_PATH)
                .isEqualTo(Words.PUBLIC_LANGUAGES.stream()
                        .skip(1)
                        .map(Locale::toLanguageTag)
                        .collect(Collectors.joining("|")));
        assertThat(Sentences.publicLanguages())
                .isEqualTo(Words.PUBLIC_LANGUAGES.stream()
                        .map(Locale::toLanguageTag)
                        .toList());
    }
}
