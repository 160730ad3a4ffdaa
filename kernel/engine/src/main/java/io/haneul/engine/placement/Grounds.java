package io.haneul.engine.placement;

import java.util.List;
import java.util.UUID;

/**
 * On what a decision rests.
 *
 * @param hosts   that could carry the machine, best first
 * @param pools   of the host's cluster that could carry its new disks, best first
 * @param hostsBy the allocators that ordered the hosts; none when nothing was to be ordered, or none was there
 * @param poolsBy those that ordered the pools
 * @param remarks on what went otherwise than set, such as an allocator that is not there
 */
public record Grounds(
        List<Candidate> hosts,
        List<Candidate> pools,
        List<String> hostsBy,
        List<String> poolsBy,
        List<String> remarks) {
    public Grounds {
        hosts = List.copyOf(hosts);
        pools = List.copyOf(pools);
        hostsBy = List.copyOf(hostsBy);
        poolsBy = List.copyOf(poolsBy);
        remarks = List.copyOf(remarks);
    }

    /** A host or pool that would do. */
    public record Candidate(UUID id, String name) {}
}
