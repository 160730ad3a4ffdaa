package io.haneul.spi.service;

import org.osgi.annotation.versioning.ProviderType;

/** The one door for what nobody asked for. The kernel gives it to plugins, as an OSGi service. */
@ProviderType
public interface Facts {
    /**
     * Tells the kernel what was seen. Returns at once, whatever goes on; of what was not looked at yet the newest fact of each
     * kind about a target counts, and a fact that is known already costs nothing. It is a hint: the kernel observes before it
     * acts, and a fact that is lost is found out later.
     */
    void report(FactTarget target, Fact fact);
}
