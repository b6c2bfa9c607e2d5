package org.plainview.plugins.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.PluginContext;
import org.plainview.spi.SsoUnavailable;

/**
 * What the issuer publishes about itself, read anew whenever someone asks whether it answers, so that a change there is
 * followed. What is wrong with it is logged once and not with each attempt to sign in.
 */
final class Discovery {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final String issuer;
    private final URI address;
    private final PluginContext context;
    private volatile @Nullable Metadata known;
    private volatile @Nullable String logged;

    Discovery(String issuer, PluginContext context) {
        this.issuer = issuer;
        // An issuer may end in a slash, which is not doubled (Discovery 1.0, section 4).
        this.address =
                URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN);
        this.context = context;
    }

    /**
     * As it was last read; read now if it never was.
     *
     * @throws SsoUnavailable if the issuer does not answer, or publishes what nobody can safely sign in with
     */
    Metadata metadata() {
        var last = known;
        return last == null ? read() : last;
    }

    boolean answers() {
        try {
            read();
            return true;
        } catch (SsoUnavailable silent) {
            return false;
        }
    }

    private Metadata read() {
        try {
            var read = fetch();
            known = read;
            logged = null;
            return read;
        } catch (SsoUnavailable failure) {
            // Whoever has taken over the issuer's address must not be helped by what was right before.
            known = null;
            log(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private Metadata fetch() {
        try {
            var response = context.http().send("GET", address, Map.of("accept", "application/json"), null);
            if (response.status() != 200) {
                throw new SsoUnavailable("the issuer answered " + response.status() + " at " + address
                        + ": is the setting \"issuer\" written exactly as the provider gives it?");
            }
            return Metadata.of(context.json().parse(response.body()), issuer);
        } catch (IOException silent) {
            throw new SsoUnavailable("the issuer does not answer at " + address, silent);
        } catch (IllegalArgumentException noJson) {
            throw new SsoUnavailable("what the issuer publishes at " + address + " is no JSON", noJson);
        }
    }

    private void log(String problem) {
        if (!Objects.equals(logged, problem)) {
            logged = problem;
            context.log().log(System.Logger.Level.WARNING, problem);
        }
    }
}
