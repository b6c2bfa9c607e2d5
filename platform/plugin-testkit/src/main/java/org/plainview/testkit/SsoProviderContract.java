package org.plainview.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plainview.host.IllegalSettings;
import org.plainview.host.PluginId;
import org.plainview.host.PluginKind;
import org.plainview.host.SettingsSchema;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProvider.DistrictRef;
import org.plainview.spi.SsoProvider.Invitee;
import org.plainview.spi.SsoProvider.Keeping;
import org.plainview.spi.SsoProvider.SignIn;
import org.plainview.spi.SsoProviderFactory;
import org.plainview.spi.SsoUnavailable;

/** What every sign-in plugin keeps to. A plugin's author extends this class, names the factory and gives it settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SsoProviderContract {
    private static final String ADDRESS = "a@cedarbluff.example";
    private static final DistrictRef DISTRICT =
            new DistrictRef("7f1e0d5c-0000-7000-8000-000000000001", "cedar-bluff", "Cedar Bluff School District");

    protected abstract SsoProviderFactory factory();

    /** Settings with which the plugin can be created. */
    protected abstract Map<String, String> settings();

    /** An identity side that answers with as much as {@link SsoProvider#registration} asks for; nothing by default. */
    protected ScriptedHttp answering() {
        return new ScriptedHttp();
    }

    private SsoProvider create(ScriptedHttp http) {
        var complete =
                SettingsSchema.read(factory().configurationSchema()).complete(new PluginId("tested"), settings());
        return factory().create(new FakePluginContext(complete, http));
    }

    @Test
    void describesItsSettingsSoThatTheHostCanCheckThem() {
        var schema = SettingsSchema.read(factory().configurationSchema());

        assertThat(schema.complete(new PluginId("tested"), settings())).containsAllEntriesOf(settings());
        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() -> schema.complete(new PluginId("tested"), Map.of("no-such-setting", "x")));
    }

    @Test
    void comesToLifeWithoutTheNetwork() {
        var http = new ScriptedHttp().down();

        create(http);

        assertThat(http.requests()).isEmpty();
    }

    @Test
    void saysThatTheIdentitySideDoesNotAnswer() {
        assertThat(create(new ScriptedHttp().down()).available()).isFalse();
    }

    @Test
    void keepsOrSaysThatItDoesNot() {
        var http = new ScriptedHttp().down();
        var provider = create(http);

        keeping(provider, Keeping.DISTRICTS, () -> provider.districtCreated(DISTRICT));
        keeping(provider, Keeping.DISTRICTS, () -> provider.districtRemoved(DISTRICT));
        keeping(provider, Keeping.PEOPLE, () -> provider.invite(DISTRICT, new Invitee(ADDRESS, "Ana", "Ortiz")));
        for (var subject : List.of(Optional.of("s-1"), Optional.<String>empty())) {
            keeping(provider, Keeping.PEOPLE, () -> provider.memberRemoved(DISTRICT, ADDRESS, subject));
        }
        keeping(provider, Keeping.CLIENTS, () -> provider.clientAdded(DISTRICT, "pv-1", "Nightly sync"));
        keeping(provider, Keeping.CLIENTS, () -> provider.clientRemoved(DISTRICT, "pv-1"));
        assertThat(http.requests().isEmpty())
                .as("whoever keeps nothing asks nobody")
                .isEqualTo(provider.keeps().isEmpty());
    }

    /** What is kept cannot be while nobody answers; what is not kept is refused and never pretended. */
    private static void keeping(SsoProvider provider, Keeping what, ThrowingCallable call) {
        var expected = provider.keeps().contains(what) ? SsoUnavailable.class : UnsupportedOperationException.class;
        assertThatThrownBy(call).as(what.name()).isInstanceOf(expected);
    }

    @Test
    void signsInWithOneIssuerAndAddressesThatABrowserCanOpen() {
        var provider = create(answering());

        for (var district : List.of(Optional.of(DISTRICT), Optional.<DistrictRef>empty())) {
            var registration = provider.registration(district);

            assertThat(registration.scopes()).contains("openid").doesNotHaveDuplicates();
            assertThat(registration.issuer())
                    .isEqualTo(provider.registration(Optional.empty()).issuer());
            assertThat(List.of(
                            registration.issuer(),
                            registration.authorizationUri(),
                            registration.tokenUri(),
                            registration.jwksUri()))
                    .allMatch(address -> URI.create(address).getHost() != null);
            assertThat(registration.authorizationParameters().keySet())
                    .as("these are the platform's to choose")
                    .doesNotContain("state", "nonce", "redirect_uri", "client_id", "response_type", "code_challenge");
            assertThat(registration.toString()).doesNotContain(registration.clientSecret());
        }
    }

    @Test
    void takesNobodysTokenForAClients() {
        assertThat(create(new ScriptedHttp().down()).acceptClient(DISTRICT, Map.of()))
                .isEmpty();
    }

    @Test
    void refusesClaimsThatSayNothing() {
        var messages = PluginFiles.of(factory().getClass()).messages();
        var provider = create(new ScriptedHttp().down());

        for (var district : List.of(Optional.of(DISTRICT), Optional.<DistrictRef>empty())) {
            assertThat(provider.accept(district, Map.of()))
                    .isInstanceOfSatisfying(
                            SignIn.Refused.class,
                            refused -> assertThat(messages.contains(refused.reason()))
                                    .isTrue());
        }
    }

    @Test
    void hasWordsInEveryLanguageItShips() {
        assertThat(PluginFiles.of(factory().getClass()).messages().problems()).isEmpty();
    }

    @Test
    void usesNothingButItsContext() {
        var files = PluginFiles.of(factory().getClass());

        files.assertHarmless(PluginKind.SSO_PROVIDER);
        files.assertNamed(SsoProviderFactory.class, factory().getClass());
    }
}
