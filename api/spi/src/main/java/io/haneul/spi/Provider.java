package io.haneul.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What every component of a plugin is. It registers itself as an OSGi service under the interfaces of its roles; the
 * abilities it has are the further interfaces it implements, found by the kernel on the object itself.
 *
 * <p>All methods of a provider may be called by many threads at once. The kernel bounds the number of calls per provider
 * and per target, interrupts a call at its deadline, and calls never while it holds a database transaction.
 */
@ConsumerType
public interface Provider {
    /**
     * {@return the name by which hosts, pools, networks and offerings remember this provider: at most 64 characters, unique
     * within its role, and for ever the same}
     */
    String name();
}
