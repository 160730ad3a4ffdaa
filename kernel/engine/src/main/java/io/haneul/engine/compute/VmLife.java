package io.haneul.engine.compute;

import static io.haneul.store.compute.VmState.DESTROYED;
import static io.haneul.store.compute.VmState.ERROR;
import static io.haneul.store.compute.VmState.EXPUNGING;
import static io.haneul.store.compute.VmState.MIGRATING;
import static io.haneul.store.compute.VmState.RUNNING;
import static io.haneul.store.compute.VmState.STARTING;
import static io.haneul.store.compute.VmState.STOPPED;
import static io.haneul.store.compute.VmState.STOPPING;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The whole life of a machine as one table. A state changes only along an edge, by a conditional update from the one state to
 * the other; an operation is refused in every state it has no edge from.
 */
final class VmLife {
    /** The edges; what is not here never happens. */
    public static final List<Edge> EDGES = List.of(
            new Edge(STARTING, RUNNING, "its host started it"),
            new Edge(STARTING, STOPPED, "it could not be started, and all that was begun is undone"),
            new Edge(STARTING, ERROR, "it could not be started for the first time, or a defect stopped its start"),
            new Edge(STOPPED, STARTING, "somebody starts it"),
            new Edge(RUNNING, STOPPING, "somebody stops or destroys it"),
            new Edge(RUNNING, STOPPED, "its guest shut down, or its host lost it"),
            new Edge(STOPPING, STOPPED, "its host stopped it"),
            new Edge(STOPPING, RUNNING, "it could not be stopped and runs on"),
            new Edge(STOPPING, DESTROYED, "its host stopped it to be destroyed"),
            new Edge(STOPPING, ERROR, "a defect stopped its stop"),
            new Edge(STOPPED, DESTROYED, "somebody destroys it"),
            new Edge(DESTROYED, STOPPED, "somebody recovers it"),
            new Edge(DESTROYED, EXPUNGING, "its time has come, or somebody expunges it"),
            new Edge(ERROR, EXPUNGING, "somebody destroys or expunges it: there is nothing to recover"),
            new Edge(EXPUNGING, ERROR, "a defect stopped its removal"));

    /** Why the edges one might look for are not there. */
    public static final List<Gap> GAPS = List.of(
            new Gap(RUNNING, DESTROYED, "it is stopped first, so that nothing runs that is recorded as gone"),
            new Gap(STOPPED, RUNNING, "only a start gives it a host and room, so that it never runs twice"),
            new Gap(STOPPED, EXPUNGING, "it is destroyed first, so that it can be recovered"),
            new Gap(ERROR, STARTING, "what it lacks is not known; it is destroyed and made anew"),
            new Gap(EXPUNGING, STOPPED, "parts of it may be gone"),
            new Gap(RUNNING, MIGRATING, "live migration is not there in this version"));

    private VmLife() {}

    /**
     * A change of state that happens.
     *
     * @param cause for the documentation
     */
    public record Edge(VmState from, VmState to, String cause) {}

    /**
     * A change of state that never happens.
     *
     * @param reason for the documentation
     */
    public record Gap(VmState from, VmState to, String reason) {}

    /** What somebody may want of a machine, and in which states it may be had. */
    public enum Wish {
        START("started"),
        STOP("stopped"),
        REBOOT("rebooted"),
        DESTROY("destroyed"),
        RECOVER("recovered"),
        EXPUNGE("expunged"),
        UPDATE("updated");

        private final String past;

        Wish(String past) {
            this.past = past;
        }

        /** {@return whether it may be had in the state} */
        public boolean isAllowedIn(VmState state) {
            return switch (this) {
                case START -> state == STOPPED;
                case STOP, REBOOT -> state == RUNNING;
                case DESTROY -> state == RUNNING || state == STOPPED || state == ERROR;
                case RECOVER -> state == DESTROYED;
                case EXPUNGE -> state == DESTROYED || state == ERROR;
                case UPDATE -> state == RUNNING || state == STOPPED;
            };
        }

        /**
         * Refuses the wish in the wrong state: 536 while something is under way, 431 otherwise.
         */
        public void require(VmRow vm) {
            if (!isAllowedIn(vm.state())) {
                boolean underWay =
                        EnumSet.of(STARTING, STOPPING, MIGRATING, EXPUNGING).contains(vm.state());
                throw new Refusal(
                        underWay ? ApiCode.IN_USE : ApiCode.PARAMETER,
                        "Virtual machine " + vm.id() + " is " + vm.state().wire() + " and cannot be " + past
                                + "; that takes one that is " + takes());
            }
        }

        private String takes() {
            return Arrays.stream(VmState.values())
                    .filter(this::isAllowedIn)
                    .map(VmState::wire)
                    .collect(Collectors.joining(" or "));
        }
    }
}
