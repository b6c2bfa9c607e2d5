package org.plainview.server.publishing.internal;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Permission;

/** Who may publish what, and when. */
final class PublicationRules {
    private PublicationRules() {}

    /**
     * @param twoPersonRule whether one member asks and another publishes
     * @param request the open request, if any
     * @param revision of the working record now
     * @param restores the earlier edition to publish again, or null to publish the working record
     * @param something whether what would be published differs from what is published
     */
    static Optional<Obstacle> obstacle(
            Member member,
            boolean twoPersonRule,
            @Nullable ApprovalRequest request,
            long revision,
            @Nullable Integer restores,
            boolean something) {
        if (!member.role().may(Permission.APPROVE)) {
            return Optional.of(Obstacle.NO_PERMISSION);
        }
        if (!something) {
            return Optional.of(Obstacle.NOTHING_NEW);
        }
        if (!twoPersonRule) {
            return Optional.empty();
        }
        if (request == null || !Objects.equals(request.restores(), restores)) {
            return Optional.of(Obstacle.NOT_ASKED);
        }
        if (request.revision() != revision) {
            return Optional.of(Obstacle.REQUEST_STALE);
        }
        return request.requestedById().equals(member.id()) ? Optional.of(Obstacle.OWN_REQUEST) : Optional.empty();
    }
}
