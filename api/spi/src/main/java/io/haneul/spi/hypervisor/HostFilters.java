package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The ability to let only wanted traffic through a machine's interface: the rules of its security groups, and nothing that
 * pretends to come from another address. Rules are state per host and interface. A filter may be there before its interface, and
 * is in force from the interface's first packet on. An interface whose {@link NicSpec#filtered} is set passes nothing while the
 * host has no filter for it.
 */
@ConsumerType
public interface HostFilters {
    /**
     * On return each of these filters, or a newer one, is in force on the host; filters of other interfaces are as they were. A
     * rule that cannot be had is named in the report and the rest is in force.
     *
     * @param filters at most one for each interface; as many as changed, so that one call serves a host
     * @throws Fault INVALID when the host cannot filter at all (the message says what is missing)
     */
    FilterReport ensureFilters(Call call, Target target, List<NicFilter> filters) throws Fault, InterruptedException;

    /** On return the host has no filter for these interfaces. Called when their machines have left the host. */
    void ensureFiltersAbsent(Call call, Target target, Set<UUID> nics) throws Fault, InterruptedException;

    /** {@return the interfaces for which the host has a filter, each with the revision in force} */
    Map<UUID, Long> observeFilters(Call call, Target target) throws Fault, InterruptedException;
}
