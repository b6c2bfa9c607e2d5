package org.plainview.server.publishing;

/**
 * Something that belongs to publishing an edition: done in its transaction and in the scope of its district, after the
 * edition is stored and before anyone hears of it. What it throws keeps the edition from being published.
 */
public interface PublicationStep {
    void publish(Edition edition);
}
