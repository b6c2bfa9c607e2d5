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
import org.plainview.spi.SsoProvider.Keeping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the identity side of a member who was removed. Repeated until it is done; whoever was invited again in the meantime
 * stays there.
 */
@Configuration(proxyBeanMethods = false)
class DismissJob {
    private static final String NAME = "dismiss-member";

    static TaskInstance<Void> instance(DistrictId district, UUID member) {
        return new TaskInstance<>(NAME, district + "/" + member);
    }

    @Bean
    OneTimeTask<Void> dismissMember(
            Members members, Districts districts, SsoProviders sso, TransactionTemplate transactions) {
        return Tasks.oneTime(NAME).onFailure(new PatientRetry<>()).execute((instance, context) -> {
            var ids = instance.getId().split("/", 2);
            var district = new DistrictId(UUID.fromString(ids[0]));
            var member = UUID.fromString(ids[1]);
            DistrictScope.run(
                    district,
                    () -> transactions.executeWithoutResult(status -> {
                        members.toBeDismissed(member).ifPresent(departed -> dismiss(departed, districts, sso));
                        members.settled(member);
                    }));
        });
    }

    private static void dismiss(DepartedRow departed, Districts districts, SsoProviders sso) {
        var district = districts.byId(DistrictScope.current()).orElseThrow();
        var provider = sso.current();
        // Our own table lets the person in no more, whether or not there is an identity side to tell.
        if (provider.keeps().contains(Keeping.PEOPLE)) {
            provider.memberRemoved(
                    Registrations.ref(district), departed.email(), Optional.ofNullable(departed.subject()));
        }
    }
}
