package org.plainview.server.mail;

/** Sends letters, at once and from the calling thread. Whoever must not lose one calls from a job that is repeated. */
public interface Mailer {
    /**
     * @throws LetterNotTakenException if the letter was certainly not taken, with the reason
     * @throws org.springframework.mail.MailException if it is not known whether it was, as when the connection broke
     */
    void send(Letter letter);
}
