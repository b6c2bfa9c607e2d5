package org.plainview.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.host.IllegalSettings.Kind;
import org.plainview.host.IllegalSettings.Problem;

class SettingsSchemaTest {
    private static final PluginId PLUGIN = new PluginId("sso");
    private static final SettingsSchema SCHEMA = SettingsSchema.read("""
            {"type": "object", "required": ["url", "realm"], "properties": {
               "url": {"type": "string", "format": "uri"},
               "realm": {"type": "string", "default": "plainview", "pattern": "^[a-z]+$"},
               "mode": {"type": "string", "enum": ["open", "closed"]},
               "secret": {"type": "string", "writeOnly": true, "minLength": 8}}}
            """);

    @Test
    void fillsDefaultsIn() {
        assertThat(SCHEMA.complete(PLUGIN, Map.of("url", "http://localhost:1/")))
                .isEqualTo(Map.of("url", "http://localhost:1/", "realm", "plainview"));
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() ->
                        SCHEMA.complete(PLUGIN, Map.of("realm", "NO", "mode", "ajar", "secret", "short", "other", "x")))
                .satisfies(illegal -> assertThat(illegal.problems())
                        .containsExactlyInAnyOrder(
                                new Problem("url", Kind.MISSING),
                                new Problem("realm", Kind.NOT_ALLOWED),
                                new Problem("mode", Kind.NOT_ALLOWED),
                                new Problem("secret", Kind.NOT_ALLOWED),
                                new Problem("other", Kind.UNKNOWN)));
    }

    @Test
    void refusesToPromiseACheckThatNobodyMakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SettingsSchema.read(
                                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"format\":\"uri\",\"not\":{}}}}"))
                .withMessageContaining("not");
    }
}
