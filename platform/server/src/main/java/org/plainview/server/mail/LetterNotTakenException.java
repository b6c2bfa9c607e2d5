package org.plainview.server.mail;

import org.springframework.mail.MailException;

/** A letter that no mail server took. Says nothing of the letter, so that nothing of it gets into a log. */
public final class LetterNotTakenException extends MailException {
    private final Refusal refusal;

    public LetterNotTakenException(Refusal refusal, Throwable cause) {
        super("a letter was not taken: " + refusal, cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
