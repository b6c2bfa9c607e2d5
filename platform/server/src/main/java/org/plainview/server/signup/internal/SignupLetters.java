package org.plainview.server.signup.internal;

import java.util.List;
import org.plainview.server.mail.Letter;
import org.plainview.server.mail.Mailer;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.Districts;
import org.springframework.stereotype.Component;

/** The letters of a sign-up, each in the language in which it was begun. */
@Component
final class SignupLetters {
    private final Mailer mailer;
    private final Words words;
    private final Addresses addresses;
    private final Districts districts;

    SignupLetters(Mailer mailer, Words words, Addresses addresses, Districts districts) {
        this.mailer = mailer;
        this.words = words;
        this.addresses = addresses;
        this.districts = districts;
    }

    void sendLink(SignupRow row, String token) {
        mailer.send(new Letter(
                row.email(),
                row.locale(),
                say(row, "link.subject", row.name()),
                List.of(say(row, "link.greeting", row.person()), say(row, "link.text", row.name())),
                say(row, "link.button"),
                addresses.platform() + SignupPages.prefix(row.locale()) + "/signup/confirm/" + token,
                List.of(say(row, "link.lasts", Signups.LINK_LASTS.toHours()), say(row, "link.not-you"))));
    }

    void welcome(SignupRow row) {
        var site =
                districts.byId(new DistrictId(row.founds())).map(addresses::of).orElse(addresses.platform());
        mailer.send(new Letter(
                row.email(),
                row.locale(),
                say(row, "welcome.subject", row.name()),
                List.of(say(row, "welcome.text", row.name()), say(row, "welcome.password")),
                say(row, "welcome.button"),
                addresses.platform() + "/login/" + row.slug(),
                List.of(say(row, "welcome.site", site))));
    }

    private String say(SignupRow row, String key, Object... arguments) {
        return words.say(row.locale(), "signup.letter." + key, arguments);
    }
}
