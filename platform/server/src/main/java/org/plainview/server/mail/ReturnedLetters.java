package org.plainview.server.mail;

/** Hears of letters that a mail server took and that came back later. Called by a job, in no district's scope. */
public interface ReturnedLetters {
    /**
     * Told again of the same letter, it changes nothing more.
     *
     * @param returnTo as the letter said ({@link Letter.OfList}), or as anybody made it up
     */
    void returned(String returnTo, Refusal refusal);
}
