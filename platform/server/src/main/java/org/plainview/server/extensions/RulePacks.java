package org.plainview.server.extensions;

import java.util.List;
import org.plainview.host.LoadedPlugin;

/** The rule packs of districts. */
public interface RulePacks {
    /** The packs that the district in scope has switched on and that can answer now, in the order of their ids. */
    List<LoadedPlugin> enabled();

    /** The ids of packs that the district in scope has switched on but that cannot answer: in quarantine, or removed. */
    List<String> unavailable();
}
