package org.plainview.server.publishing;

import java.util.List;
import java.util.Optional;
import org.plainview.server.tenancy.DistrictId;

/** The editions of districts. All answers may be used by everyone: an edition is public. Needs no open scope. */
public interface Editions {
    /** The newest edition. Usually answered from memory; parsed once a node. */
    Optional<Edition> current(DistrictId district);

    /** The number of the newest edition; 0 before the first. Asks for no edition, so it costs little in a district of any size. */
    int newest(DistrictId district);

    Optional<Edition> find(DistrictId district, int number);

    /** All editions, the newest first. */
    List<EditionSummary> list(DistrictId district);
}
