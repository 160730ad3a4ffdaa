package io.haneul.e2e.kill;

/** A machine, as its tenant believes it to be. */
final class Machine {
    private final String name;
    private final String id;
    private State state;
    private boolean startedOnce = true;

    /** What a tenant can know of a machine; of an unsettled one it has to look. */
    enum State {
        RUNNING("Running"),
        STOPPED("Stopped"),
        DESTROYED("Destroyed"),
        ERROR("Error"),
        GONE("-");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }

        static State of(String wire) {
            for (State state : values()) {
                if (state.wire.equals(wire)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("the state " + wire + " is not one to stay in");
        }
    }

    Machine(String name, String id, State state) {
        this.name = name;
        this.id = id;
        this.state = state;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    synchronized State state() {
        return state;
    }

    synchronized void is(State now) {
        state = now;
    }

    /** From now on nobody can say how often its guest was to begin. */
    synchronized void touched() {
        startedOnce = false;
    }

    /** {@return whether its guest was to begin to run once, and never again} */
    synchronized boolean isStartedOnce() {
        return startedOnce;
    }
}
