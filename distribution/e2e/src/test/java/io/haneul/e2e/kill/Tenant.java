package io.haneul.e2e.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.e2e.SignedApi.Refused;
import io.haneul.e2e.SignedApi.Unanswered;
import io.haneul.e2e.kill.Machine.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A user of the cloud: it has a few machines of its own and wants one thing after another of them, each only when the one
 * before has ended. So it knows how each has to stand, whatever was killed meanwhile.
 */
final class Tenant {
    private static final int MOST_MACHINES = 3;
    private static final Set<String> PASSING = Set.of("Starting", "Stopping", "Migrating", "Expunging");

    private final CloudClient cloud;
    private final Ledger ledger;
    private final Estate estate;
    private final Random random;
    private final String name;
    private final List<Machine> machines = new CopyOnWriteArrayList<>();
    private int count;

    /** What tenants deploy from, and where. */
    record Estate(String zone, String offering, String template, String networkOffering, List<String> networks) {}

    /** What became of a call. */
    private enum Came {
        DONE,
        FAILED,
        UNKNOWN
    }

    /** What all tenants share. */
    record Office(CloudClient cloud, Ledger ledger, Estate estate) {}

    Tenant(String name, Office office, Random random) {
        this.name = name;
        this.cloud = office.cloud();
        this.ledger = office.ledger();
        this.estate = office.estate();
        this.random = random;
    }

    /** {@return all machines it ever had} */
    List<Machine> machines() {
        return machines;
    }

    /** Wants one thing, and returns when that has ended. */
    void step() {
        try {
            List<Machine> mine = living();
            int dice = random.nextInt(100);
            if (mine.isEmpty() || (mine.size() < MOST_MACHINES && dice < 55)) {
                deploy(estate.networks().get(random.nextInt(estate.networks().size())));
            } else if (dice > 95) {
                networkOfItsOwn();
            } else {
                change(mine.get(random.nextInt(mine.size())), dice);
            }
        } catch (CloudClient.TooLate e) {
            ledger.wrong(name + ": not in time: " + e.getMessage());
        } catch (RuntimeException e) {
            ledger.wrong(name + ": " + e);
        }
    }

    private List<Machine> living() {
        return new ArrayList<>(machines.stream()
                .filter(machine -> machine.state() != State.GONE)
                .toList());
    }

    /** Gives back all it has. */
    void leave() {
        for (Machine machine : living()) {
            remove(machine);
        }
    }

    private Optional<Machine> deploy(String network) {
        String machineName = name + "-" + count++;
        try {
            JsonNode answer = cloud.once(
                    "deployVirtualMachine",
                    "zoneid",
                    estate.zone(),
                    "serviceofferingid",
                    estate.offering(),
                    "templateid",
                    estate.template(),
                    "networkids",
                    network,
                    "name",
                    machineName);
            ledger.count("deployVirtualMachine answered");
            String id = answer.path("id").asText();
            JsonNode job = cloud.ended(answer.path("jobid").asText());
            boolean succeeded = job.path("jobstatus").asInt() == 1;
            if (succeeded) {
                String state = job.path("jobresult")
                        .path("virtualmachine")
                        .path("state")
                        .asText();
                if (!state.equals("Running")) {
                    ledger.wrong(machineName + " was deployed and is " + state);
                }
            } else {
                ledger.failed("deployVirtualMachine", reason(job));
            }
            return Optional.of(added(new Machine(machineName, id, succeeded ? State.RUNNING : State.ERROR)));
        } catch (Unanswered e) {
            ledger.count("deployVirtualMachine unanswered");
            return wholeOrNotAtAll(machineName);
        } catch (Refused e) {
            refused("deployVirtualMachine", e);
            ledger.neverMade(machineName);
            return Optional.empty();
        }
    }

    private Machine added(Machine machine) {
        machines.add(machine);
        return machine;
    }

    private Optional<Machine> wholeOrNotAtAll(String machineName) {
        Optional<JsonNode> found = settled("name", machineName);
        if (found.isEmpty()) {
            ledger.neverMade(machineName);
            return Optional.empty();
        }
        ledger.count("deployVirtualMachine unanswered but done");
        String id = found.get().path("id").asText();
        return Optional.of(added(new Machine(machineName, id, stateOf(found.get()))));
    }

    /** {@return the machine, in a state to stay in; empty when there is none} */
    private Optional<JsonNode> settled(String by, String value) {
        return cloud.until("machine " + value + " settles", () -> {
            Optional<JsonNode> found = cloud.list("listVirtualMachines", by, value).stream()
                    .filter(vm -> vm.path(by).asText().equals(value))
                    .findFirst();
            return found.isPresent() && PASSING.contains(stateText(found.get()))
                    ? Optional.empty()
                    : Optional.of(found);
        });
    }

    private static String stateText(JsonNode vm) {
        return vm.path("state").asText();
    }

    private static State stateOf(JsonNode vm) {
        return State.of(stateText(vm));
    }

    private void change(Machine machine, int dice) {
        switch (machine.state()) {
            case RUNNING -> {
                if (dice % 4 == 0) {
                    machine.touched();
                    want(machine, "rebootVirtualMachine", State.RUNNING);
                } else if (dice % 4 == 1) {
                    destroy(machine, random.nextBoolean());
                } else {
                    want(machine, "stopVirtualMachine", State.STOPPED, "forced", Boolean.toString(dice % 4 == 2));
                }
            }
            case STOPPED -> {
                machine.touched();
                if (dice % 3 == 0) {
                    destroy(machine, random.nextBoolean());
                } else {
                    want(machine, "startVirtualMachine", State.RUNNING);
                }
            }
            case DESTROYED -> {
                if (dice % 2 == 0) {
                    recover(machine);
                } else {
                    want(machine, "expungeVirtualMachine", State.GONE);
                }
            }
            default -> want(machine, "destroyVirtualMachine", State.GONE, "expunge", "true");
        }
    }

    private void remove(Machine machine) {
        if (machine.state() == State.DESTROYED) {
            want(machine, "expungeVirtualMachine", State.GONE);
        } else {
            destroy(machine, true);
        }
    }

    private void destroy(Machine machine, boolean expunge) {
        want(
                machine,
                "destroyVirtualMachine",
                expunge ? State.GONE : State.DESTROYED,
                "expunge",
                Boolean.toString(expunge));
    }

    private void recover(Machine machine) {
        try {
            cloud.once("recoverVirtualMachine", "id", machine.id());
            ledger.count("recoverVirtualMachine answered");
            machine.touched();
            machine.is(State.STOPPED);
        } catch (Unanswered e) {
            look(machine, "recoverVirtualMachine");
        } catch (Refused e) {
            refused("recoverVirtualMachine", e);
        }
    }

    /** Wants something of a machine that makes it stand so. */
    private void want(Machine machine, String command, State then, String... more) {
        List<String> parameters = new ArrayList<>(List.of("id", machine.id()));
        parameters.addAll(List.of(more));
        Came came = asked(command, parameters.toArray(String[]::new));
        if (came == Came.DONE) {
            machine.is(then);
        } else {
            look(machine, came == Came.UNKNOWN ? command : "");
        }
    }

    private void look(Machine machine, String unanswered) {
        if (!unanswered.isEmpty()) {
            machine.touched();
            ledger.count(unanswered + " unanswered");
        }
        machine.is(settled("id", machine.id()).map(Tenant::stateOf).orElse(State.GONE));
    }

    private Came asked(String command, String... parameters) {
        try {
            JsonNode answer = cloud.once(command, parameters);
            ledger.count(command + " answered");
            JsonNode job = cloud.ended(answer.path("jobid").asText());
            if (job.path("jobstatus").asInt() == 1) {
                return Came.DONE;
            }
            ledger.failed(command, reason(job));
            return Came.FAILED;
        } catch (Unanswered e) {
            return Came.UNKNOWN;
        } catch (Refused e) {
            refused(command, e);
            return Came.FAILED;
        }
    }

    private static String reason(JsonNode job) {
        return job.path("jobresult").path("errortext").asText();
    }

    private void refused(String command, Refused e) {
        boolean isStarting = e.code() == 503;
        if (isStarting) {
            ledger.count("refused while starting");
        } else {
            ledger.wrong(name + ": " + command + " is refused: " + e.getMessage());
        }
    }

    /** Makes a network, uses it, and takes it away. */
    private void networkOfItsOwn() {
        Optional<String> network = network();
        if (network.isEmpty()) {
            return;
        }
        deploy(network.get()).ifPresent(this::remove);
        Came came = asked("deleteNetwork", "id", network.get());
        if (came == Came.UNKNOWN) {
            ledger.count("deleteNetwork unanswered");
            awaitNoJobOf(network.get());
            came = isGone(network.get()) ? Came.DONE : asked("deleteNetwork", "id", network.get());
        }
        if (came == Came.DONE && !isGone(network.get())) {
            ledger.wrong("network " + network.get() + " was deleted and is there");
        }
    }

    private boolean isGone(String network) {
        return cloud.find("listNetworks", "id", network).isEmpty();
    }

    private void awaitNoJobOf(String network) {
        cloud.until("the jobs of network " + network + " end", () -> Optional.of(true)
                .filter(yes -> isGone(network)
                        || !cloud.find("listNetworks", "id", network)
                                .map(found -> found.path("state").asText().equals("Destroy"))
                                .orElse(false)));
    }

    private Optional<String> network() {
        String networkName = name + "-net-" + count++;
        try {
            return Optional.of(cloud.once(
                            "createNetwork",
                            "name",
                            networkName,
                            "displaytext",
                            networkName,
                            "zoneid",
                            estate.zone(),
                            "networkofferingid",
                            estate.networkOffering())
                    .path("network")
                    .path("id")
                    .asText());
        } catch (Unanswered e) {
            ledger.count("createNetwork unanswered");
            return cloud.list("listNetworks", "keyword", networkName).stream()
                    .filter(found -> found.path("name").asText().equals(networkName))
                    .map(found -> found.path("id").asText())
                    .findFirst();
        } catch (Refused e) {
            refused("createNetwork", e);
            return Optional.empty();
        }
    }
}
