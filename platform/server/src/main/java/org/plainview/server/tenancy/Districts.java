package org.plainview.server.tenancy;

import java.util.List;
import java.util.Optional;

/** The districts of the platform. Answers come from a short-lived cache. */
public interface Districts {
    Optional<District> bySlug(String slug);

    Optional<District> byId(DistrictId id);

    /**
     * Active districts whose name holds {@code words}, in the order of their names.
     *
     * @param words as people type them; all districts where empty
     */
    List<District> search(String words, int limit);

    /**
     * Adds a district.
     *
     * @throws SlugTakenException if another district has the slug
     * @throws DistrictExistsException if another district has the NCES id
     */
    void add(District district);

    /** The slug is another district's. */
    final class SlugTakenException extends RuntimeException {
        public SlugTakenException(String slug) {
            super("the slug \"" + slug + "\" is taken");
        }
    }

    /** A district with this NCES id is there already. */
    final class DistrictExistsException extends RuntimeException {
        public DistrictExistsException(String ncesId) {
            super("a district with the NCES id " + ncesId + " is there already");
        }
    }
}
