package org.plainview.server.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters that the server sent to one address, or to everyone. */
public final class Letters {
    private static final Pattern LINK = Pattern.compile(
            "http://localhost:8080(/(?:signup|d/[^/]+(?:/es)?/(?:products/requests|subscribe))/confirm/[A-Za-z0-9_-]+)");

    private final GreenMail mail;

    public Letters(GreenMail mail) {
        this.mail = mail;
    }

    /** The subjects of the letters to {@code email}, the oldest first. */
    public List<String> subjects(String email) {
        return to(email).map(Letters::subject).toList();
    }

    /** The path of the link that proves an address, from the last letter to it that holds one. */
    public Optional<String> link(String email) {
        return to(email)
                .map(Letters::body)
                .flatMap(body -> LINK.matcher(body).results().map(link -> link.group(1)))
                .reduce((earlier, later) -> later);
    }

    /** Subjects and bodies of all letters to anyone, the oldest first. */
    public List<String> all() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(letter -> subject(letter) + "\n" + body(letter))
                .toList();
    }

    private Stream<MimeMessage> to(String email) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter ->
                        GreenMailUtil.getAddressList(recipients(letter)).contains(email));
    }

    private static String body(MimeMessage letter) {
        return GreenMailUtil.getBody(letter).replace("=\r\n", "");
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static jakarta.mail.Address[] recipients(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
