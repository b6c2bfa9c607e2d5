package org.plainview.server.mail;

/** Sends letters, at once and from the calling thread. Whoever must not lose one calls from a job that is repeated. */
public interface Mailer {
    /** @throws org.springframework.mail.MailException if the mail server does not take the letter now */
    void send(Letter letter);
}
