package org.plainview.server.identity.internal;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the console who is signed in and what it may offer them. */
@RestController
class SessionEndpoint {
    private final Districts districts;
    private final Members members;
    private final WorkingRecord record;
    private final Addresses addresses;

    SessionEndpoint(Districts districts, Members members, WorkingRecord record, Addresses addresses) {
        this.districts = districts;
        this.members = members;
        this.record = record;
        this.addresses = addresses;
    }

    @GetMapping("/api/session")
    @PublicEndpoint
    ResponseEntity<Session> readSession(@Parameter(hidden = true) CsrfToken csrf) {
        var token = new Csrf(csrf.getHeaderName(), csrf.getToken());
        var session = SessionMember.signedIn()
                .map(signedIn -> signedIn.operator() ? operator(signedIn, token) : staff(signedIn, token))
                .orElseGet(() -> signedOut(token));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }

    private static Session operator(SignedIn signedIn, Csrf csrf) {
        return new Session(
                new Person(signedIn.name(), signedIn.email(), null), true, null, List.of(Permission.OPERATE), csrf);
    }

    private Session staff(SignedIn signedIn, Csrf csrf) {
        return Optional.ofNullable(signedIn.district())
                .flatMap(id -> districts.byId(new DistrictId(id)))
                .flatMap(district -> Optional.ofNullable(signedIn.member())
                        .flatMap(id -> DistrictScope.call(district.id(), () -> members.find(id)))
                        .map(member -> staff(district, member, csrf)))
                .orElseGet(() -> signedOut(csrf));
    }

    private Session staff(District district, Member member, Csrf csrf) {
        var sample =
                DistrictScope.call(district.id(), () -> record.profile().value().sample());
        return new Session(
                new Person(member.name(), member.email(), member.role()),
                false,
                new Where(district.slug(), district.name(), district.state(), addresses.of(district), sample),
                Stream.of(Permission.values()).filter(member.role()::may).toList(),
                csrf);
    }

    private static Session signedOut(Csrf csrf) {
        return new Session(null, false, null, List.of(), csrf);
    }

    /** @param member null where no one is signed in */
    record Session(
            @Nullable Person member,
            boolean operator,
            @Nullable Where district,
            List<Permission> permissions,
            Csrf csrf) {}

    /** @param role null for an operator */
    record Person(String name, String email, @Nullable Role role) {}

    record Where(String slug, String name, String state, String publicUrl, boolean sample) {}

    /** @param header in which every request that changes something sends {@code token} */
    record Csrf(String header, String token) {}
}
