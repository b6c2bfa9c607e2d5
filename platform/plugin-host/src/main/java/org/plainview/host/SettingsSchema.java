package org.plainview.host;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.host.IllegalSettings.Kind;
import org.plainview.host.IllegalSettings.Problem;

/**
 * The part of JSON Schema (2020-12) in which plugins describe their settings: an object whose properties are strings, with
 * {@code required}, {@code default}, {@code enum}, {@code pattern}, {@code minLength}, {@code maxLength} and {@code format: uri}.
 * Words that only describe ({@code title}, {@code description}, {@code writeOnly}, {@code examples}) are let through; any
 * other is an error, because it would promise a check that nobody makes.
 */
public final class SettingsSchema {
    private static final Set<String> ABOUT =
            Set.of("$schema", "$id", "title", "description", "type", "properties", "required", "additionalProperties");
    private static final Set<String> ABOUT_SETTING = Set.of(
            "type",
            "title",
            "description",
            "default",
            "enum",
            "pattern",
            "minLength",
            "maxLength",
            "format",
            "writeOnly",
            "examples");

    private final Map<String, Setting> settings;
    private final Set<String> required;

    private SettingsSchema(Map<String, Setting> settings, Set<String> required) {
        this.settings = settings;
        this.required = required;
    }

    private record Setting(
            @Nullable String standard,
            @Nullable List<String> oneOf,
            @Nullable Pattern pattern,
            int shortest,
            int longest,
            boolean uri) {
        boolean allows(String value) {
            return (oneOf == null || oneOf.contains(value))
                    && (pattern == null || pattern.matcher(value).find())
                    && value.length() >= shortest
                    && value.length() <= longest
                    && (!uri || isUri(value));
        }

        private static boolean isUri(String value) {
            try {
                return new URI(value).isAbsolute();
            } catch (URISyntaxException broken) {
                return false;
            }
        }
    }

    /** @throws IllegalArgumentException if {@code text} is not such a schema */
    public static SettingsSchema read(String text) {
        var schema = object(PlainJson.INSTANCE.parse(text), "configurationSchema()");
        requireKnown(schema, ABOUT, "configurationSchema()");
        var settings = new TreeMap<String, Setting>();
        object(schema.getOrDefault("properties", Map.of()), "properties")
                .forEach((name, about) -> settings.put(name, setting(name, object(about, name))));
        var required = strings(schema.getOrDefault("required", List.of()), "required").stream()
                .collect(Collectors.toUnmodifiableSet());
        if (!settings.keySet().containsAll(required)) {
            throw new Flawed(Flaw.of(Flaw.Kind.SETTINGS_REQUIRED));
        }
        return new SettingsSchema(settings, required);
    }

    private static Setting setting(String name, Map<String, @Nullable Object> about) {
        requireKnown(about, ABOUT_SETTING, name);
        if (!"string".equals(about.get("type"))) {
            throw new Flawed(Flaw.of(Flaw.Kind.SETTINGS_NO_STRING, name));
        }
        var oneOf = about.get("enum");
        var pattern = about.get("pattern");
        var setting = new Setting(
                about.get("default") instanceof String standard ? standard : null,
                oneOf == null ? null : strings(oneOf, name),
                pattern == null ? null : Pattern.compile(String.valueOf(pattern)),
                about.get("minLength") instanceof Number shortest ? shortest.intValue() : 0,
                about.get("maxLength") instanceof Number longest ? longest.intValue() : Integer.MAX_VALUE,
                "uri".equals(about.get("format")));
        if (setting.standard != null && !setting.allows(setting.standard)) {
            throw new Flawed(Flaw.of(Flaw.Kind.SETTINGS_DEFAULT, name));
        }
        return setting;
    }

    /**
     * {@code given} with defaults filled in.
     *
     * @throws IllegalSettings if the schema does not allow them
     */
    public Map<String, String> complete(PluginId plugin, Map<String, String> given) {
        var problems = new ArrayList<Problem>();
        given.keySet().stream()
                .filter(name -> !settings.containsKey(name))
                .forEach(name -> problems.add(new Problem(name, Kind.UNKNOWN)));
        var complete = new HashMap<String, String>();
        settings.forEach((name, setting) -> {
            var value = given.getOrDefault(name, setting.standard());
            if (value == null) {
                if (required.contains(name)) {
                    problems.add(new Problem(name, Kind.MISSING));
                }
            } else if (!setting.allows(value)) {
                problems.add(new Problem(name, Kind.NOT_ALLOWED));
            } else {
                complete.put(name, value);
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalSettings(plugin, problems);
        }
        return complete;
    }

    private static void requireKnown(Map<String, @Nullable Object> about, Set<String> known, String what) {
        about.keySet().stream()
                .filter(word -> !known.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new Flawed(Flaw.of(Flaw.Kind.SETTINGS_UNKNOWN_WORD, what, word));
                });
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value, String what) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Flawed(Flaw.of(Flaw.Kind.SETTINGS_NO_OBJECT, what));
        }
        var object = new TreeMap<String, @Nullable Object>();
        map.forEach((name, each) -> object.put(String.valueOf(name), each));
        return object;
    }

    private static List<String> strings(@Nullable Object value, String what) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new Flawed(Flaw.of(Flaw.Kind.SETTINGS_NO_STRINGS, what));
        }
        return list.stream().map(String::valueOf).toList();
    }
}
