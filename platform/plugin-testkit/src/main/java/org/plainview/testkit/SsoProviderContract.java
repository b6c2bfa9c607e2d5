package org.plainview.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plainview.host.IllegalSettings;
import org.plainview.host.PluginId;
import org.plainview.host.PluginKind;
import org.plainview.host.SettingsSchema;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProvider.DistrictRef;
import org.plainview.spi.SsoProvider.Invitee;
import org.plainview.spi.SsoProvider.SignIn;
import org.plainview.spi.SsoProviderFactory;
import org.plainview.spi.SsoUnavailable;

/** What every sign-in plugin keeps to. A plugin's author extends this class, names the factory and gives it settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SsoProviderContract {
    private static final DistrictRef DISTRICT =
            new DistrictRef("7f1e0d5c-0000-7000-8000-000000000001", "cedar-bluff", "Cedar Bluff School District");

    protected abstract SsoProviderFactory factory();

    /** Settings with which the plugin can be created. */
    protected abstract Map<String, String> settings();

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
        var provider = create(new ScriptedHttp().down());

        assertThat(provider.available()).isFalse();
        assertThatExceptionOfType(SsoUnavailable.class).isThrownBy(() -> provider.districtCreated(DISTRICT));
        assertThatExceptionOfType(SsoUnavailable.class).isThrownBy(() -> provider.districtRemoved(DISTRICT));
        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> provider.invite(DISTRICT, new Invitee("a@cedarbluff.example", "Ana", "Ortiz")));
        for (var subject : java.util.List.of(Optional.of("s-1"), Optional.<String>empty())) {
            assertThatExceptionOfType(SsoUnavailable.class)
                    .isThrownBy(() -> provider.memberRemoved(DISTRICT, "a@cedarbluff.example", subject));
        }
    }

    @Test
    void saysOfClientsTooThatTheIdentitySideDoesNotAnswer() {
        var provider = create(new ScriptedHttp().down());

        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> provider.clientAdded(DISTRICT, "pv-1", "Nightly sync"));
        assertThatExceptionOfType(SsoUnavailable.class).isThrownBy(() -> provider.clientRemoved(DISTRICT, "pv-1"));
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

        for (var district : java.util.List.of(Optional.of(DISTRICT), Optional.<DistrictRef>empty())) {
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
