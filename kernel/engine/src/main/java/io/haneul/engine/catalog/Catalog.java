package io.haneul.engine.catalog;

import io.haneul.engine.core.Kernel;

/** The area put together. */
public final class Catalog {
    private final Kernel kernel;
    private final Seeding seeding;

    public Catalog(Kernel kernel) {
        this.kernel = kernel;
        this.seeding = new Seeding(kernel);
    }

    /** Adds commands, references and views; once, while the engine is assembled. */
    public void register() {
        CatalogReferences.addTo(kernel.references());
    }

    /** Brings what the product brings, where it is not there yet; before any job runs, and after the first domain is made. */
    public void prepare() {
        seeding.bringContents();
        seeding.bringTemplates();
    }

    /** Brings what a hypervisor brings that has come only now. */
    public void hypervisorAppeared() {
        seeding.bringTemplates();
    }
}
