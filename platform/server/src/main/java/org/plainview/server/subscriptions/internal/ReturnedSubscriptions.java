package org.plainview.server.subscriptions.internal;

import org.plainview.server.mail.Refusal;
import org.plainview.server.mail.ReturnedLetters;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/** Counts the letters that came back, each in the district that it says it is of; one that says another's finds nothing there. */
@Component
final class ReturnedSubscriptions implements ReturnedLetters {
    private final Rounds rounds;

    ReturnedSubscriptions(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void returned(String returnTo, Refusal refusal) {
        Secrets.districtOf(returnTo)
                .ifPresent(district -> DistrictScope.run(district, () -> rounds.returned(returnTo, refusal)));
    }
}
