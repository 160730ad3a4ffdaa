package io.haneul.model;

import static java.util.Objects.requireNonNull;

/**
 * The one way in which the outside world (a hypervisor, a storage, a network device) fails. Refusals of the kernel itself
 * (permission, limit, in use) are never faults.
 */
public final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final FaultKind kind;

    /**
     * @param kind    what it means, which decides what the kernel does
     * @param message for the operator: what failed where and why, without secrets
     */
    public Fault(FaultKind kind, String message) {
        super(requireNonNull(message, "message"));
        this.kind = requireNonNull(kind, "kind");
    }

    /** As {@link #Fault(FaultKind, String)}, with what the library underneath threw. */
    public Fault(FaultKind kind, String message, Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.kind = requireNonNull(kind, "kind");
    }

    /** {@return what it means} */
    public FaultKind kind() {
        return kind;
    }
}
