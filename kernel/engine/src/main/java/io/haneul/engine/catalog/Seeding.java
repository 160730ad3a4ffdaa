package io.haneul.engine.catalog;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.Fault;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.OwnImage;
import io.haneul.spi.hypervisor.OwnImages;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.catalog.DiskOfferingRowBuilder;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.catalog.NetworkOfferingRow;
import io.haneul.store.catalog.NetworkOfferingRowBuilder;
import io.haneul.store.catalog.OfferedService;
import io.haneul.store.catalog.OsCategoryRow;
import io.haneul.store.catalog.OsTypeRow;
import io.haneul.store.catalog.ServiceOfferingRowBuilder;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.catalog.TemplateRowBuilder;
import io.haneul.store.catalog.TemplateType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the product brings: each thing once, so that what an operator renamed or deleted stays so. Several servers may
 * start at once on one database.
 */
final class Seeding {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final String OTHER = "Other (64-bit)";

    private final Kernel kernel;

    Seeding(Kernel kernel) {
        this.kernel = kernel;
    }

    void bringContents() {
        Contents contents = Contents.read();
        once(tx -> osTypes(tx, contents.osTypes()));
        once(tx -> {
            machines(tx, contents.serviceOfferings());
            disks(tx, contents.diskOfferings());
            networks(tx, contents.networkOfferings());
        });
    }

    /** Brings templates of the images that hypervisors have themselves. */
    void bringTemplates() {
        kernel.plugins().hypervisors().names().forEach(this::bringTemplates);
    }

    private void bringTemplates(String driver) {
        try {
            Optional<HypervisorFacts> facts = kernel.plugins().hypervisors().ask(driver, one -> one.facts());
            List<OwnImage> images = kernel.plugins()
                    .hypervisors()
                    .ask(driver, one -> one instanceof OwnImages own ? own.ownImages() : List.<OwnImage>of())
                    .orElse(List.of());
            facts.ifPresent(known -> once(tx -> templates(tx, known, images)));
        } catch (Fault fault) {
            LOG.warn("the images of {} are not known: {}", driver, fault.getMessage());
        }
    }

    private void once(Store.Write work) {
        try {
            kernel.store().write(work);
        } catch (RuntimeException e) {
            if (!Store.isDuplicate(e)) {
                throw e;
            }
            LOG.info("another server was faster in bringing the catalog's contents");
        }
    }

    private static void osTypes(Tx tx, Map<String, List<String>> types) {
        Map<String, OsCategoryId> categories = new HashMap<>();
        tx.osTypes().allCategories().forEach(category -> categories.put(category.name(), category.id()));
        Set<String> there = Set.copyOf(tx.osTypes().allNames());
        types.forEach((category, names) -> {
            OsCategoryId id = categories.computeIfAbsent(category, name -> newCategory(tx, name));
            names.stream().filter(name -> !there.contains(name)).forEach(name -> tx.osTypes()
                    .insert(new OsTypeRow(NewIds.of(OsTypeId.class), id, name, tx.now())));
        });
    }

    private static OsCategoryId newCategory(Tx tx, String name) {
        OsCategoryId id = NewIds.of(OsCategoryId.class);
        tx.osTypes().insertCategory(new OsCategoryRow(id, name, tx.now()));
        return id;
    }

    private static void machines(Tx tx, List<Contents.Machine> machines) {
        Set<String> there = Set.copyOf(tx.serviceOfferings().seeds());
        machines.stream().filter(machine -> !there.contains(machine.name())).forEach(machine -> tx.serviceOfferings()
                .insert(ServiceOfferingRowBuilder.builder()
                        .id(NewIds.of(ServiceOfferingId.class))
                        .name(machine.name())
                        .displayText(machine.displayText())
                        .cores(machine.cores())
                        .speedMhz(machine.speedMhz())
                        .memoryMib(machine.memoryMib())
                        .isSystem(machine.systemVmType() != null)
                        .systemVmType(machine.systemVmType())
                        .seed(machine.name())
                        .created(tx.now())
                        .build()));
    }

    private static void disks(Tx tx, List<Contents.Disk> disks) {
        Set<String> there = Set.copyOf(tx.diskOfferings().seeds());
        disks.stream().filter(disk -> !there.contains(disk.name())).forEach(disk -> tx.diskOfferings()
                .insert(DiskOfferingRowBuilder.builder()
                        .id(NewIds.of(DiskOfferingId.class))
                        .name(disk.name())
                        .displayText(disk.displayText())
                        .sizeGib(disk.sizeGib())
                        .display(true)
                        .seed(disk.name())
                        .created(tx.now())
                        .build()));
    }

    private static void networks(Tx tx, List<Contents.Net> nets) {
        Set<String> there = Set.copyOf(tx.networkOfferings().seeds());
        nets.stream().filter(net -> !there.contains(net.name())).forEach(net -> network(tx, net));
    }

    private static void network(Tx tx, Contents.Net net) {
        NetworkOfferingRow row = NetworkOfferingRowBuilder.builder()
                .id(NewIds.of(NetworkOfferingId.class))
                .name(net.name())
                .displayText(net.displayText())
                .guestType(GuestType.ofWire(net.guestType()).orElseThrow())
                .enabled(true)
                .availability(net.offered())
                .specifyVlan(net.specify())
                .specifyIpRanges(net.specify())
                .conserveMode(true)
                .seed(net.name())
                .created(tx.now())
                .build();
        tx.networkOfferings().insert(row);
        net.services().forEach((service, provider) -> tx.networkOfferings()
                .insertService(new OfferedService(row.id(), service, provider)));
    }

    private static void templates(Tx tx, HypervisorFacts facts, List<OwnImage> images) {
        Set<String> there = Set.copyOf(tx.templates().seeds());
        images.stream().filter(image -> !there.contains(seed(facts, image))).forEach(image -> tx.templates()
                .insert(template(tx, facts, image)));
    }

    private static String seed(HypervisorFacts facts, OwnImage image) {
        return facts.type().name() + "/" + image.name();
    }

    private static TemplateRow template(Tx tx, HypervisorFacts facts, OwnImage image) {
        return TemplateRowBuilder.builder()
                .id(NewIds.of(TemplateId.class))
                .name(image.name())
                .displayText(image.displayText())
                .type(TemplateType.BUILTIN)
                .hypervisor(facts.type())
                .format(facts.imageFormat())
                .url(image.url())
                .sizeBytes(image.size().value())
                .osTypeId(tx.osTypes()
                        .named(image.guest())
                        .or(() -> tx.osTypes().named(OTHER))
                        .orElseThrow()
                        .id())
                .accountId(WellKnown.SYSTEM_ACCOUNT)
                .domainId(WellKnown.ROOT_DOMAIN)
                .isPublic(true)
                .isFeatured(true)
                .ready(true)
                .seed(seed(facts, image))
                .created(tx.now())
                .build();
    }
}
