package org.plainview.server.subscriptions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plainview.server.shared.Words;
import org.springframework.mock.web.MockHttpServletRequest;

class SubscriptionPlacesTest {
    private final SubscriptionPlaces places = new SubscriptionPlaces();

    /** A mail program knows no token: what it cannot post to, its reader cannot stop. */
    @Test
    void lettersAreStoppedFromOutsideInEveryLanguage() {
        for (var language : Words.PUBLIC_LANGUAGES) {
            var prefix = language.equals(Words.PUBLIC_LANGUAGES.getFirst()) ? "" : "/" + language.toLanguageTag();

            assertThat(isHeld(prefix + "/subscribe/stop/secret"))
                    .as("%s by host", language)
                    .isTrue();
            assertThat(isHeld("/d/elm-creek" + prefix + "/subscribe/stop/secret"))
                    .as("%s by path", language)
                    .isTrue();
        }
    }

    @Test
    void nothingElseIsReachedByWhatOnlyHoldsSuchAnAddress() {
        assertThat(isHeld("/api/subscribe/stop/secret")).isFalse();
        assertThat(isHeld("/subscribe/stop/secret/more")).isFalse();
        assertThat(isHeld("/subscribe/confirm/secret")).isFalse();
    }

    private boolean isHeld(String address) {
        return places.isHeldBy(new MockHttpServletRequest("POST", address));
    }
}
