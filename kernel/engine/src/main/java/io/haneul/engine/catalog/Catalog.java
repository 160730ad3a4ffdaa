package io.haneul.engine.catalog;

import io.haneul.engine.core.Kernel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The area put together. */
public final class Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);

    private final Kernel kernel;
    private final Seeding seeding;
    private final NetworkServices services;

    public Catalog(Kernel kernel) {
        this.kernel = kernel;
        this.seeding = new Seeding(kernel);
        this.services = new NetworkServices(kernel);
    }

    /** Adds commands, references and views; once, while the engine is assembled. */
    public void register() {
        CatalogReferences.addTo(kernel.references());
        new ServiceOfferings(kernel).register();
        new DiskOfferings(kernel).register();
        new NetworkOfferings(kernel, services).register();
        new Templates(kernel).register();
        new OperatingSystems(kernel).register();
    }

    /** {@return the services of guest networks} */
    public NetworkServices services() {
        return services;
    }

    /** Brings what the product brings, where it is not there yet; before any job runs, and after the first domain is made. */
    public void prepare() {
        seeding.bringContents();
        seeding.bringTemplates();
    }

    /** Brings what a hypervisor brings that has come only now; what fails is done again at the next start. */
    public void hypervisorAppeared() {
        try {
            seeding.bringTemplates();
        } catch (RuntimeException e) {
            LOG.warn("the templates of a hypervisor could not be brought: {}", e.getMessage());
        }
    }
}
