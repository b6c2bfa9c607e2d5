package org.plainview.local;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Role;

/**
 * An account with which to try the platform.
 *
 * @param slug of the person's district, or null for one who operates the platform
 * @param role in that district, or null for one who operates the platform
 */
public record SampleSignIn(
        @Nullable String slug,
        String email,
        String givenName,
        String familyName,
        @Nullable Role role,
        String password) {
    static List<SampleSignIn> all(Secrets secrets) {
        var password = secrets.readable("samples.password");
        return Stream.of(
                        of("cedar-bluff", "admin", "Dana", "Whitlock", Role.ADMIN, password),
                        of("cedar-bluff", "steward", "Ruth", "Olmstead", Role.STEWARD, password),
                        of("cedar-bluff", "approver", "Miguel", "Santos", Role.APPROVER, password),
                        of("cedar-bluff", "records", "Priya", "Nair", Role.RECORDS_OFFICER, password),
                        of("cedar-bluff", "viewer", "Hannah", "Lindqvist", Role.VIEWER, password),
                        of("juniper-flats", "admin", "Elise", "Tanner", Role.ADMIN, password),
                        of("juniper-flats", "steward", "Marcus", "Begay", Role.STEWARD, password),
                        of("juniper-flats", "approver", "Carmen", "Ortiz", Role.APPROVER, password),
                        of("juniper-flats", "records", "Owen", "Sandberg", Role.RECORDS_OFFICER, password),
                        of("juniper-flats", "viewer", "Grace", "Yazzie", Role.VIEWER, password),
                        new SampleSignIn(null, "operator@plainview.example.org", "Jo", "Marsh", null, password))
                .toList();
    }

    private static SampleSignIn of(
            String slug, String who, String givenName, String familyName, Role role, String password) {
        return new SampleSignIn(slug, who + "@" + slug + ".example.org", givenName, familyName, role, password);
    }

    public boolean operator() {
        return slug == null;
    }
}
