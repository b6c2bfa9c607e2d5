package org.plainview.server.identity.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.plainview.server.shared.AnyMember;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The staff of the district, and who of them may do what. */
@RestController
@RequestMapping("/api/districts/{district}/team")
class TeamEndpoint {
    private final Members members;

    TeamEndpoint(Members members) {
        this.members = members;
    }

    @GetMapping
    @AnyMember
    TeamList listTeam() {
        return new TeamList(members.all().stream().map(Colleague::of).toList());
    }

    @PostMapping
    @RequiresPermission(Permission.MANAGE_TEAM)
    @ResponseStatus(HttpStatus.CREATED)
    Colleague inviteMember(@Valid @RequestBody Invitation invitation) {
        return Colleague.of(
                members.add(invitation.email().strip(), invitation.name().strip(), invitation.role()));
    }

    @PutMapping("/{id}")
    @RequiresPermission(Permission.MANAGE_TEAM)
    Colleague changeRole(@PathVariable UUID id, @Valid @RequestBody NewRole role) {
        return Colleague.of(members.changeRole(id, role.role()));
    }

    @DeleteMapping("/{id}")
    @RequiresPermission(Permission.MANAGE_TEAM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(@PathVariable UUID id) {
        members.remove(id);
    }

    record TeamList(List<Colleague> members) {}

    /** @param status {@code invited} until the first sign-in, then {@code active} */
    record Colleague(UUID id, String name, String email, Role role, String status) {
        static Colleague of(MemberRow row) {
            return new Colleague(
                    row.id(),
                    row.name(),
                    row.email(),
                    row.role(),
                    row.status().name().toLowerCase(Locale.ROOT));
        }
    }

    record Invitation(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String name,
            @NotNull Role role) {}

    record NewRole(@NotNull Role role) {}
}
