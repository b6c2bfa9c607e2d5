package org.plainview.server.identity.internal;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.server.shared.PatientRetry;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.plainview.spi.SsoProvider.Invitee;
import org.plainview.spi.SsoProvider.Keeping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the identity side know a member: the district's organization first, where that is missing, then the person. Repeated
 * until it is done, and each step may be repeated, so that a fall between any two of them mends itself.
 */
@Configuration(proxyBeanMethods = false)
class InviteJob {
    private static final String NAME = "invite-member";

    static TaskInstance<Void> instance(DistrictId district, UUID member) {
        return new TaskInstance<>(NAME, district + "/" + member);
    }

    @Bean
    OneTimeTask<Void> inviteMember(
            Members members, Districts districts, SsoProviders sso, TransactionTemplate transactions) {
        return Tasks.oneTime(NAME).onFailure(new PatientRetry<>()).execute((instance, context) -> {
            var ids = instance.getId().split("/", 2);
            var district = new DistrictId(UUID.fromString(ids[0]));
            DistrictScope.run(
                    district,
                    () -> transactions.executeWithoutResult(status -> members.toBeInvited(UUID.fromString(ids[1]))
                            .ifPresent(member -> invite(member, members, districts, sso))));
        });
    }

    private static void invite(MemberRow member, Members members, Districts districts, SsoProviders sso) {
        var district = Registrations.ref(districts.byId(DistrictScope.current()).orElseThrow());
        var provider = sso.current();
        var keeps = provider.keeps();
        if (keeps.contains(Keeping.DISTRICTS)) {
            provider.districtCreated(district);
        }
        // Where nobody keeps accounts for us, whoever is on the team signs in with the one they have.
        if (keeps.contains(Keeping.PEOPLE)) {
            provider.invite(district, invitee(member));
        }
        members.reached(member.id());
    }

    /** People say their names in one piece; the identity side wants two. The last word is the family name. */
    static Invitee invitee(MemberRow row) {
        var name = row.name().strip();
        var last = name.lastIndexOf(' ');
        return Optional.of(last)
                .filter(space -> space > 0)
                .map(space -> new Invitee(row.email(), name.substring(0, space).strip(), name.substring(space + 1)))
                .orElseGet(() -> new Invitee(row.email(), name, name));
    }
}
