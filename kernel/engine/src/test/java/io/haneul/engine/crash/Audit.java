package io.haneul.engine.crash;

import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.SimulatedState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold whenever nothing is under way, whatever has happened: the database agrees with itself and with the world. */
final class Audit {
    /** Wires that are not one network's: hosts keep them. */
    private static final Set<String> SHARED = Set.of("vlan://untagged", "vlan://50");

    private final World world;
    private final List<String> wrong = new ArrayList<>();

    private Audit(World world) {
        this.world = world;
    }

    /** {@return what is wrong; nothing when all is well} */
    static List<String> of(World world) {
        Audit audit = new Audit(world);
        audit.jobs();
        audit.orphans();
        audit.capacity();
        SimulatedState state = world.simulator().state();
        audit.machines(state);
        audit.volumes(state);
        audit.segments(state);
        audit.appliances(state);
        return audit.wrong;
    }

    /** Notes each row of a query that should find none. */
    private void none(String what, String sql) {
        world.rows(sql).forEach(row -> wrong.add(what + ": " + row));
    }

    private void jobs() {
        none("a job has not ended", "select script, state from job where state not in ('SUCCEEDED', 'FAILED')");
        none("a subject is held", "select id, holder from subject where holder is not null");
        none(
                "a machine is on its way",
                "select name, state from vm where state in ('STARTING', 'STOPPING', 'MIGRATING', 'EXPUNGING')");
        none(
                "a network is on its way",
                "select name, state from network where removed is null and state not in ('ALLOCATED', 'IMPLEMENTED')");
    }

    private void orphans() {
        none("an interface without a machine", "select id, role from nic where vm_id not in (select id from vm)");
        none(
                "an interface in no network",
                "select id, role from nic where network_id not in (select id from network where removed is null)");
        none("a volume without a machine", "select name from volume where vm_id not in (select id from vm)");
        none("told to no guest", "select vm_id from vm_user_data where vm_id not in (select id from vm)");
        none("details of no machine", "select vm_id from vm_detail where vm_id not in (select id from vm)");
        none(
                "a network of an account that is gone",
                "select name from network where removed is null"
                        + " and account_id not in (select id from account where removed is null)");
        none(
                "an appliance of no network",
                "select name from vm where kind = 'ROUTER'"
                        + " and network_id not in (select id from network where removed is null)");
        none(
                "a public address of no network",
                "select address from public_address where network_id is not null"
                        + " and network_id not in (select id from network where removed is null)");
        none(
                "a way out of a network that is not implemented",
                "select p.address from public_address p join network n on n.id = p.network_id"
                        + " where p.source_nat and n.state = 'ALLOCATED'");
        none(
                "a segment of a network that is not implemented",
                "select s.number from segment s left join network n on n.id = s.network_id and n.removed is null"
                        + " where n.id is null or (n.state = 'ALLOCATED' and not n.segment_fixed)");
        none(
                "an implemented network without its segment",
                "select name from network where removed is null and state = 'IMPLEMENTED'"
                        + " and (segment_uri is null or id not in (select network_id from segment))");
        none(
                "a change that waits for nothing",
                "select c.id from network_change c left join network n on n.id = c.network_id and n.removed is null"
                        + " where n.id is null");
    }

    private void capacity() {
        none(
                "a host's figures",
                "select h.name, k.cpu_used, k.memory_used, k.machines, count(v.id) from host h"
                        + " join host_capacity k on k.host_id = h.id left join vm v on v.host_id = h.id group by h.id"
                        + " having k.machines <> count(v.id) or k.cpu_used <> coalesce(sum(v.cores * v.speed_mhz), 0)"
                        + " or k.memory_used <> coalesce(sum(v.memory_mib), 0) * 1048576");
        none(
                "a pool's figures",
                "select p.name, k.used, k.volumes, count(v.id) from pool p join pool_capacity k on k.pool_id = p.id"
                        + " left join volume v on v.pool_id = p.id group by p.id"
                        + " having k.volumes <> count(v.id) or k.used <> coalesce(sum(v.size), 0)");
        none(
                "a machine without a host that runs, or with one that does not",
                "select name, state, host_id from vm where (state = 'RUNNING') <> (host_id is not null)"
                        + " and state <> 'ERROR'");
    }

    private void machines(SimulatedState state) {
        Set<String> wanted = new TreeSet<>(
                world.rows("select v.id, replace(h.url, 'http://sim/', '') from vm v join host h on h.id = v.host_id"
                        + " where v.state = 'RUNNING'"));
        Set<String> known = new HashSet<>(world.rows("select id from vm"));
        Set<String> running = new TreeSet<>();
        for (SimulatedState.HostState host : state.hosts()) {
            for (Machine machine : host.machines()) {
                if (machine.runs() && !running.add(machine.id() + " " + host.host())) {
                    wrong.add("a machine that runs twice on a host: " + machine.name());
                }
                if (!known.contains(machine.id().toString())) {
                    wrong.add("a machine that nobody knows is on host " + host.host() + ": " + machine.name());
                }
            }
        }
        if (!running.equals(wanted)) {
            wrong.add("recorded as running " + wanted + ", running " + running);
        }
    }

    private void volumes(SimulatedState state) {
        Set<String> recorded = new TreeSet<>(world.rows("select id from volume where state = 'READY'"));
        Set<String> there = state.volumes().stream()
                .map(volume -> volume.id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!recorded.equals(there)) {
            wrong.add("recorded volumes " + recorded + ", in pools " + there);
        }
    }

    private void segments(SimulatedState state) {
        Set<String> recorded =
                new TreeSet<>(world.rows("select replace(h.url, 'http://sim/', ''), n.segment_uri from network_host b"
                        + " join network n on n.id = b.network_id join host h on h.id = b.host_id"
                        + " where n.removed is null and n.state = 'IMPLEMENTED'"));
        for (SimulatedState.HostState host : state.hosts()) {
            for (String segment : host.segments()) {
                if (!SHARED.contains(segment) && !recorded.contains(host.host() + " " + segment)) {
                    wrong.add("a wire nobody knows is on host " + host.host() + ": " + segment + ", recorded "
                            + recorded);
                }
            }
        }
    }

    /** What a network's appliance was told is the newest state: every interface in the network is in it. */
    private void appliances(SimulatedState state) {
        for (SimulatedState.HostState host : state.hosts()) {
            for (Machine.Document document : host.documents()) {
                List<String> macs = world.rows("select n.mac from nic n join vm r on r.network_id = n.network_id"
                        + " join vm v on v.id = n.vm_id where n.role = 'USER' and r.id = '" + document.machine() + "'");
                macs.stream()
                        .filter(mac -> !document.content().contains(mac))
                        .forEach(mac -> wrong.add("an appliance was not told of " + mac + ": " + document.content()));
            }
        }
        none(
                "an appliance that runs and was told nothing",
                "select name from vm where kind = 'ROUTER' and state = 'RUNNING' and id not in ('"
                        + state.hosts().stream()
                                .flatMap(host -> host.documents().stream())
                                .map(document -> document.machine().toString())
                                .collect(Collectors.joining("','"))
                        + "')");
    }
}
