package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A board policy or plan that governs what is done with student data.
 *
 * @param code the board's number, such as 4151
 * @param stages which stages of the life of data it governs
 * @param governs the elements it speaks of in particular
 */
public record Policy(
        Key key,
        @Nullable String code,
        @PublicText String title,
        @PublicText @Nullable String summary,
        List<LifecycleStage> stages,
        @RefersTo(ItemKind.ELEMENT) List<Key> governs,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable String url,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Policy {
        stages = stages.stream().sorted().distinct().toList();
        governs = governs.stream().sorted().distinct().toList();
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return code == null ? title : code + " " + title;
    }
}
