package org.plainview.host;

import java.util.List;

/** Settings that the plugin's own schema does not allow. */
public final class IllegalSettings extends RuntimeException {
    private final transient List<Problem> problems;

    IllegalSettings(PluginId plugin, List<Problem> problems) {
        super(plugin + ": " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** @param setting its name */
    public record Problem(String setting, Kind kind) {}

    /** What is wrong with a setting. */
    public enum Kind {
        MISSING,
        UNKNOWN,
        NOT_ALLOWED
    }
}
