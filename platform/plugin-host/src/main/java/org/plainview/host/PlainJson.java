package org.plainview.host;

import org.jspecify.annotations.Nullable;
import org.plainview.spi.PluginJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON for plugins, by the platform's Jackson, which plugins do not see. */
public final class PlainJson implements PluginJson {
    static final PlainJson INSTANCE = new PlainJson();

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlainJson() {}

    public static PluginJson instance() {
        return INSTANCE;
    }

    @Override
    public @Nullable Object parse(String text) {
        try {
            return mapper.readValue(text, Object.class);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    @Override
    public String write(@Nullable Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException notPlain) {
            throw new IllegalArgumentException("not plain: " + notPlain.getOriginalMessage(), notPlain);
        }
    }
}
