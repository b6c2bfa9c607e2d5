package org.plainview.server.site;

import java.io.IOException;
import java.io.OutputStream;
import org.plainview.server.tenancy.DistrictId;

/** Public sites as files: every page in every language, with what it shows and links to. Needs no open scope. */
public interface SiteCopies {
    /**
     * Hands every file of the site, as it shows an edition, to {@code sink}, one after the other and in the same order each
     * time. Links lead from file to file, so that the copy can lie anywhere. Equal editions give equal bytes.
     *
     * @param edition the number of an edition that the district has
     * @throws IOException what the sink throws
     */
    void write(DistrictId district, int edition, Sink sink) throws IOException;

    /** Takes files. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param path of letters, digits, dots, hyphens and underscores between slashes, without one at its beginning
         * @param content writes itself once, before this returns
         */
        void file(String path, Content content) throws IOException;
    }

    /** The bytes of one file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
