package org.plainview.host;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a verified JAR says about itself.
 *
 * @param version a semantic version
 * @param requires the range of {@link org.plainview.spi.SpiVersion} that it was written for, such as {@code >=0.2.0 & <0.3.0}
 * @param provider who offers the plugin, in the plugin's own words; only {@code publisher} is proven
 * @param sha256 of the JAR, as lower-case hexadecimal digits
 * @param languages in which it can speak, as BCP 47 tags; English is always among them
 */
public record PluginManifest(
        PluginId id,
        String version,
        PluginKind kind,
        String requires,
        String provider,
        Publisher publisher,
        String sha256,
        SortedSet<String> languages) {
    public PluginManifest {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }
}
