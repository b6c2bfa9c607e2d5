package org.plainview.server.site.internal;

import java.util.List;
import org.plainview.record.EditionFiles;

/** The files for software that every site has. */
enum SiteFile {
    WELL_KNOWN("/.well-known/student-data.json"),
    KEYS("/open-data/" + EditionFiles.KEYS),
    CATALOG("/open-data/catalog.jsonld"),
    /** The script within a frame on another site. */
    MEASURE("/embed/measure.js"),
    /** The script beside such a frame. */
    FRAME("/embed/frame.js"),
    ROBOTS(Robots.PATH);

    /** Those that say something about the district's data. */
    static final List<SiteFile> OPEN_DATA = List.of(WELL_KNOWN, KEYS, CATALOG);

    private final String path;

    SiteFile(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
