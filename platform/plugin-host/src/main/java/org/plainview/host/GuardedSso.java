package org.plainview.host;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plainview.spi.SsoProvider;

/** A sign-in provider as the application sees it: every call is bounded in time and fails politely. */
record GuardedSso(LoadedPlugin plugin, int index) implements SsoProvider {
    @Override
    public Set<Keeping> keeps() {
        return Set.copyOf(call("keeps", SsoProvider::keeps));
    }

    @Override
    public OidcRegistration registration(Optional<DistrictRef> district) {
        return call("registration", provider -> provider.registration(district));
    }

    @Override
    public SignIn accept(Optional<DistrictRef> district, Map<String, Object> claims) {
        return call("accept", provider -> provider.accept(district, claims));
    }

    @Override
    public void districtCreated(DistrictRef district) {
        call("districtCreated", provider -> {
            provider.districtCreated(district);
            return true;
        });
    }

    @Override
    public void districtRemoved(DistrictRef district) {
        call("districtRemoved", provider -> {
            provider.districtRemoved(district);
            return true;
        });
    }

    @Override
    public void invite(DistrictRef district, Invitee invitee) {
        call("invite", provider -> {
            provider.invite(district, invitee);
            return true;
        });
    }

    @Override
    public void memberRemoved(DistrictRef district, String email, Optional<String> subject) {
        call("memberRemoved", provider -> {
            provider.memberRemoved(district, email, subject);
            return true;
        });
    }

    @Override
    public ClientCredentials clientAdded(DistrictRef district, String client, String name) {
        return call("clientAdded", provider -> provider.clientAdded(district, client, name));
    }

    @Override
    public void clientRemoved(DistrictRef district, String client) {
        call("clientRemoved", provider -> {
            provider.clientRemoved(district, client);
            return true;
        });
    }

    @Override
    public Optional<String> acceptClient(DistrictRef district, Map<String, Object> claims) {
        return call("acceptClient", provider -> provider.acceptClient(district, claims));
    }

    @Override
    public boolean available() {
        return call("available", SsoProvider::available);
    }

    private <T> T call(String name, Function<SsoProvider, T> work) {
        return plugin.callSso(name, live -> Answers.required(work.apply(live.provider(index)), name + "()"));
    }
}
