package org.plainview.server.catalogue.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Recipient;
import org.plainview.server.inventory.RecordAdditions.AddedItems;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a steward can begin from instead of an empty page. */
@RestController
@RequestMapping("/api/districts/{district}/catalogue")
class CatalogueController {
    private static final int SHOWN = 50;
    private static final int MOST = 500;

    private final Catalogues catalogues;
    private final Taking taking;
    private final WorkingRecord record;

    CatalogueController(Catalogues catalogues, Taking taking, WorkingRecord record) {
        this.catalogues = catalogues;
        this.taking = taking;
        this.record = record;
    }

    /** @param q words that an element of the CEDS has in its name or definition; without any, none is found */
    @GetMapping("/elements")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ElementEntries searchCatalogueElements(@RequestParam(defaultValue = "") String q) {
        var present = Taking.cedsIds(record.load());
        return new ElementEntries(catalogues.elements().search(q, SHOWN).stream()
                .map(entry -> ElementEntry.of(entry, present.contains(entry.id())))
                .toList());
    }

    @PostMapping("/elements")
    @RequiresPermission(Permission.EDIT_RECORD)
    public TakenView takeCatalogueElements(@Valid @RequestBody Picked picked) {
        return TakenView.of(taking.elements(picked.ids()));
    }

    /** @param q words that a product has in its name, its company's or its use; without any, none is found */
    @GetMapping("/products")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ProductEntries searchCatalogueProducts(@RequestParam(defaultValue = "") String q) {
        var present = Taking.productNames(record.load());
        return new ProductEntries(catalogues.products().search(q, SHOWN).stream()
                .map(entry -> ProductEntry.of(entry, present.contains(Taking.folded(entry.name()))))
                .toList());
    }

    @PostMapping("/products")
    @RequiresPermission(Permission.EDIT_RECORD)
    public TakenView takeCatalogueProducts(@Valid @RequestBody Picked picked) {
        return TakenView.of(taking.products(picked.ids()));
    }

    @GetMapping("/starters")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public StarterList listStarters() {
        var now = record.load();
        return new StarterList(
                Starter.all().stream()
                        .map(starter -> StarterView.of(starter, now))
                        .toList(),
                StateAgency.of(now.profile().state()).map(Recipient::name).orElse(null),
                taking.packs().stream()
                        .map(added -> PackStarterView.of(added, now))
                        .toList());
    }

    @PostMapping("/starters/{level}")
    @RequiresPermission(Permission.EDIT_RECORD)
    public TakenView takeStarter(@PathVariable String level) {
        return TakenView.of(taking.starter(
                Starter.byCode(level).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"))));
    }

    /** Takes what the law that a pack stands for knows, such as its notices. */
    @PostMapping("/packs/{pack}")
    @RequiresPermission(Permission.EDIT_RECORD)
    public TakenView takePackStarter(@PathVariable String pack) {
        return TakenView.of(taking.pack(pack));
    }

    /** @param ids as the search named them */
    record Picked(@NotEmpty @Size(max = MOST) List<String> ids) {}

    record ElementEntries(List<ElementEntry> entries) {}

    /**
     * @param id the CEDS global id
     * @param category the one that its name suggests, absent where none does
     * @param present whether the record has an element with this CEDS id
     */
    record ElementEntry(
            String id,
            String name,
            String definition,
            @Nullable String category,
            boolean present) {
        static ElementEntry of(CedsElement entry, boolean present) {
            return new ElementEntry(
                    entry.id(),
                    entry.name(),
                    entry.definition(),
                    entry.category().map(ElementCategory::code).orElse(null),
                    present);
        }
    }

    record ProductEntries(List<ProductEntry> entries) {}

    /** @param present whether the record has a product of this name */
    record ProductEntry(String id, String name, String company, String use, String website, boolean present) {
        static ProductEntry of(KnownProduct entry, boolean present) {
            return new ProductEntry(entry.id(), entry.name(), entry.company(), entry.use(), entry.website(), present);
        }
    }

    /**
     * @param agency the name of the state's education agency, which comes with each; absent where the district is the agency
     * @param packs what the packs that are switched on would add
     */
    record StarterList(List<StarterView> starters, @Nullable String agency, List<PackStarterView> packs) {}

    /** @param pack the id of the plugin */
    record PackStarterView(String pack, String title, List<PackItem> items) {
        static PackStarterView of(AddedItems added, DistrictRecord now) {
            return new PackStarterView(
                    added.source(),
                    added.title(),
                    added.items().stream()
                            .map(item -> new PackItem(item.kind().code(), item.label(), now.contains(ItemRef.of(item))))
                            .toList());
        }
    }

    /** @param present whether the record has an item of this kind and key */
    record PackItem(String kind, String label, boolean present) {}

    /**
     * @param elements how many it has, and {@code present} how many of them the record has already
     * @param others how many purposes, systems, retention rules and agencies come with them
     */
    record StarterView(String level, int elements, int others, int present, List<StarterCategory> categories) {
        static StarterView of(Starter starter, DistrictRecord now) {
            var items = starter.items(now.profile().state());
            var elements = items.stream()
                    .filter(item -> item.kind() == ItemKind.ELEMENT)
                    .map(Element.class::cast)
                    .toList();
            var counts = new TreeMap<ElementCategory, List<String>>();
            elements.forEach(element -> counts.computeIfAbsent(
                            Objects.requireNonNull(element.category()), none -> new ArrayList<>())
                    .add(element.name()));
            return new StarterView(
                    starter.level().code(),
                    elements.size(),
                    items.size() - elements.size(),
                    (int) elements.stream()
                            .filter(element -> now.contains(ItemRef.of(element)))
                            .count(),
                    counts.entrySet().stream()
                            .map(each -> new StarterCategory(each.getKey().code(), each.getValue()))
                            .toList());
        }
    }

    /** @param elements their names */
    record StarterCategory(String category, List<String> elements) {}

    /** @param kept how many were in the record already and stayed as they were */
    record TakenView(List<TakenItem> added, int kept) {
        static TakenView of(Taking.Taken taken) {
            return new TakenView(
                    taken.added().stream()
                            .sorted()
                            .map(item ->
                                    new TakenItem(item.kind().code(), item.key().value()))
                            .toList(),
                    taken.kept());
        }
    }

    record TakenItem(String kind, String key) {}
}
