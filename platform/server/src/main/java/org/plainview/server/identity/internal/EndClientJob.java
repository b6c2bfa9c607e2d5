package org.plainview.server.identity.internal;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.server.shared.PatientRetry;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.Districts;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProvider.DistrictRef;
import org.plainview.spi.SsoProvider.Keeping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the identity side of a client that was revoked. Repeated until it is done; no token of it is taken meanwhile. */
@Configuration(proxyBeanMethods = false)
class EndClientJob {
    private static final String NAME = "end-client";

    static TaskInstance<Void> instance(DistrictId district, UUID token) {
        return new TaskInstance<>(NAME, district + "/" + token);
    }

    @Bean
    OneTimeTask<Void> endClient(Districts districts, SsoProviders sso) {
        return Tasks.oneTime(NAME).onFailure(new PatientRetry<>()).execute((instance, context) -> {
            var ids = instance.getId().split("/", 2);
            districts
                    .byId(new DistrictId(UUID.fromString(ids[0])))
                    .map(Registrations::ref)
                    .ifPresent(district -> end(district, Tokens.clientId(UUID.fromString(ids[1])), sso.current()));
        });
    }

    /** A client may be older than the plugin that is active now, which then knows nothing of it. */
    private static void end(DistrictRef district, String client, SsoProvider provider) {
        if (provider.keeps().contains(Keeping.CLIENTS)) {
            provider.clientRemoved(district, client);
        }
    }
}
