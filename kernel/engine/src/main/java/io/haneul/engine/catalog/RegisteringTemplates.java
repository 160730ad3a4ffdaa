package io.haneul.engine.catalog;

import io.haneul.commands.catalog.RegisterTemplate;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.model.Fault;
import io.haneul.model.OsTypeId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.OwnImage;
import io.haneul.spi.hypervisor.OwnImages;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.catalog.TemplateRowBuilder;
import io.haneul.store.catalog.TemplateType;
import io.haneul.store.identity.OwnerRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Writes a tenant's templates down. Machines start from one at once where the hypervisor makes content by itself; elsewhere it
 * is not ready until its content was brought.
 */
final class RegisteringTemplates {
    private static final String OTHER = "Other (64-bit)";

    private final Kernel kernel;

    RegisteringTemplates(Kernel kernel) {
        this.kernel = kernel;
    }

    /** What is to be known of a driver before a transaction is open. */
    private record Driver(HypervisorFacts facts, Optional<OwnImage> own) {}

    /** Stores a template. {@return what {@code then} makes of it, in the same transaction} */
    <R> R register(Request<RegisterTemplate> request, BiFunction<Tx, TemplateRow, R> then) {
        RegisterTemplate command = request.command();
        Driver driver = driver(command.hypervisor())
                .orElseThrow(() -> Refusal.parameter("hypervisor", "there is no driver of " + command.hypervisor()));
        return kernel.store().inTransaction(tx -> {
            TemplateRow row = row(tx, request, driver);
            tx.templates().insert(row);
            zones(command).forEach(zone -> tx.templates().addZone(row.id(), zone));
            Limits.require(
                    tx,
                    row.accountId(),
                    row.domainId(),
                    Map.of(Limits.Resource.TEMPLATE, 1L, Limits.Resource.SECONDARY_STORAGE, row.sizeBytes()));
            return then.apply(tx, row);
        });
    }

    private static TemplateRow row(Tx tx, Request<RegisterTemplate> request, Driver driver) {
        RegisterTemplate command = request.command();
        String format = ImageUrl.format(command.format());
        OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
        boolean featured = command.isFeatured().orElse(false);
        if (featured && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Only root admins can make a template featured");
        }
        return TemplateRowBuilder.builder()
                .id(NewIds.of(TemplateId.class))
                .name(Offerings.name(command.name()))
                .displayText(command.displayText().orElse(command.name()))
                .type(TemplateType.USER)
                .hypervisor(driver.facts().type())
                .format(format)
                .url(ImageUrl.require(tx, command.url(), format))
                .sizeBytes(driver.own().map(image -> image.size().value()).orElse(0L))
                .osTypeId(osType(tx, command))
                .accountId(owner.accountId())
                .domainId(owner.domainId())
                .isPublic(command.isPublic().orElse(false))
                .isFeatured(featured)
                .isExtractable(command.isExtractable().orElse(false))
                .passwordEnabled(command.passwordEnabled().orElse(false))
                .sshKeyEnabled(command.sshKeyEnabled().orElse(false))
                .requiresHvm(command.requiresHvm().orElse(true))
                .isDynamicallyScalable(command.isDynamicallyScalable().orElse(false))
                .ready(driver.own().isPresent())
                .created(tx.now())
                .build();
    }

    private static List<ZoneId> zones(RegisterTemplate command) {
        if (command.zoneId().isPresent() && !command.zoneIds().isEmpty()) {
            throw Refusal.parameter("zoneids", "cannot be given together with zoneid");
        }
        return Stream.concat(command.zoneId().stream(), command.zoneIds().stream())
                .distinct()
                .toList();
    }

    private static OsTypeId osType(Tx tx, RegisterTemplate command) {
        return command.osTypeId()
                .orElseGet(() -> tx.osTypes().named(OTHER).orElseThrow().id());
    }

    private Optional<Driver> driver(String hypervisor) {
        return kernel.plugins().hypervisors().names().stream()
                .flatMap(name -> ask(name).stream())
                .filter(driver -> driver.facts().type().name().equalsIgnoreCase(hypervisor.strip()))
                .findFirst();
    }

    private Optional<Driver> ask(String name) {
        try {
            return kernel.plugins()
                    .hypervisors()
                    .ask(
                            name,
                            driver -> new Driver(
                                    driver.facts(),
                                    driver instanceof OwnImages own
                                            ? own.ownImages().stream().findFirst()
                                            : Optional.empty()));
        } catch (Fault fault) {
            // told in the log already; a driver that cannot say what it is cannot be named either
            return Optional.empty();
        }
    }
}
