package org.plainview.host;

import java.util.Arrays;
import java.util.Optional;
import org.plainview.spi.SsoProviderFactory;
import org.plainview.spi.StateRules;

/** What a plugin is for. The code stands in the manifest as {@code Plugin-Kind}. */
public enum PluginKind {
    STATE_RULES("state-rules", StateRules.class),
    SSO_PROVIDER("sso-provider", SsoProviderFactory.class);

    private final String code;
    private final Class<?> service;

    PluginKind(String code, Class<?> service) {
        this.code = code;
        this.service = service;
    }

    public String code() {
        return code;
    }

    /** The interface that a plugin of this kind names its one implementation of in {@code META-INF/services}. */
    public Class<?> service() {
        return service;
    }

    public static Optional<PluginKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
