package org.plainview.plugins.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.Message;
import org.plainview.spi.SsoProvider;

/**
 * One issuer for all districts and for operators. It keeps nothing for the platform: who has an account, and what its claims
 * say, is settled by whoever administers the issuer.
 */
final class OidcSso implements SsoProvider {
    private final Settings settings;
    private final Discovery discovery;

    OidcSso(Settings settings, Discovery discovery) {
        this.settings = settings;
        this.discovery = discovery;
    }

    @Override
    public Set<Keeping> keeps() {
        return Set.of();
    }

    @Override
    public OidcRegistration registration(Optional<DistrictRef> district) {
        var metadata = discovery.metadata();
        return new OidcRegistration(
                settings.clientId(),
                settings.clientSecret(),
                settings.issuer(),
                metadata.authorization(),
                metadata.token(),
                metadata.keys(),
                metadata.userInfo(),
                metadata.endSession(),
                settings.scopes(),
                Map.of());
    }

    @Override
    public SignIn accept(Optional<DistrictRef> district, Map<String, Object> claims) {
        if (!settings.issuer().equals(String.valueOf(claims.get("iss")))) {
            return refused("refused.other-issuer");
        }
        var subject = text(claims, "sub");
        var email = text(claims, "email");
        if (subject == null || email == null) {
            return refused("refused.no-email");
        }
        if (!isProven(claims.get("email_verified"))) {
            return refused("refused.email-unverified");
        }
        var refusal = district.map(known -> staffRefusal(known, claims)).orElseGet(() -> operatorRefusal(claims));
        if (refusal.isPresent()) {
            return new SignIn.Refused(refusal.get());
        }
        var name = text(claims, "name");
        return new SignIn.Accepted(subject, email, name == null ? email : name);
    }

    private Optional<Message> staffRefusal(DistrictRef district, Map<String, Object> claims) {
        if (values(claims.get(settings.districtClaim())).stream()
                .noneMatch(value -> settings.means(value, district.slug()))) {
            return Optional.of(Message.of("refused.other-district", district.name()));
        }
        return settings.staffGroup().flatMap(group -> groupRefusal(group, "refused.no-staff", claims));
    }

    private Optional<Message> operatorRefusal(Map<String, Object> claims) {
        return groupRefusal(settings.operatorGroup(), "refused.no-operator", claims);
    }

    private Optional<Message> groupRefusal(String group, String reason, Map<String, Object> claims) {
        var groups = claims.get(settings.groupsClaim());
        if (values(groups).contains(group)) {
            return Optional.empty();
        }
        // Core 1.0, section 5.6.2: the groups stand elsewhere, as Entra ID does it with someone who is in very many.
        var elsewhere = groups == null
                && claims.get("_claim_names") instanceof Map<?, ?> names
                && names.containsKey(settings.groupsClaim());
        return Optional.of(Message.of(elsewhere ? "refused.groups-elsewhere" : reason));
    }

    /** Some issuers write the truth in letters. One that says no is believed whatever the settings say. */
    private boolean isProven(@Nullable Object verified) {
        return verified == null ? settings.provenByIssuer() : "true".equals(String.valueOf(verified));
    }

    @Override
    public void districtCreated(DistrictRef district) {
        throw unsupported();
    }

    @Override
    public void districtRemoved(DistrictRef district) {
        throw unsupported();
    }

    @Override
    public void invite(DistrictRef district, Invitee invitee) {
        throw unsupported();
    }

    @Override
    public void memberRemoved(DistrictRef district, String email, Optional<String> subject) {
        throw unsupported();
    }

    @Override
    public ClientCredentials clientAdded(DistrictRef district, String client, String name) {
        throw unsupported();
    }

    @Override
    public void clientRemoved(DistrictRef district, String client) {
        throw unsupported();
    }

    /** None was ever made. A person's token is no client's, whatever it says. */
    @Override
    public Optional<String> acceptClient(DistrictRef district, Map<String, Object> claims) {
        return Optional.empty();
    }

    @Override
    public boolean available() {
        return discovery.answers();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("an OpenID Connect issuer keeps nothing for the platform");
    }

    private static SignIn refused(String key) {
        return new SignIn.Refused(Message.of(key));
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case String value -> List.of(value);
            case Collection<?> several ->
                several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String value && !value.isBlank() ? value : null;
    }
}
