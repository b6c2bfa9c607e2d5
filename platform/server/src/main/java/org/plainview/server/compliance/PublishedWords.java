package org.plainview.server.compliance;

import org.plainview.server.tenancy.DistrictId;

/** The words for what packs of rules added to a record. */
public interface PublishedWords {
    /**
     * As they were when that edition was published, whatever has become of its packs. May be used by everyone; needs no open
     * scope.
     *
     * @param language BCP 47; English where packs are not written in that language
     */
    PackWords of(DistrictId district, int edition, String language);

    /** As they are now for the district in scope, which the next edition will keep. */
    PackWords now(String language);
}
