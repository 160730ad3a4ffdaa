package io.haneul.model;

/** What a {@link Fault} means. The kind alone decides what the kernel does next. */
public enum FaultKind {
    /** What was asked cannot be done as it was asked. The kernel fails the job and undoes it; the API answers 431. */
    INVALID,
    /** The thing asked for is not there. The kernel fails the job and undoes it; the API answers 431. */
    NOT_FOUND,
    /** Another holder, or a state, forbids it. The kernel fails the job and undoes it; the API answers 536. */
    CONFLICT,
    /** No room there. The kernel places again, avoiding the target; the API answers 533. */
    NO_CAPACITY,
    /** It could not be reached and <em>nothing happened</em>. The kernel tries again later; the API answers 534. */
    UNREACHABLE,
    /** <em>Something may have happened.</em> The kernel observes before it decides; the API answers 530. */
    UNKNOWN,
    /** A defect: neither trying again nor undoing helps. The kernel keeps the resources and alerts; the API answers 530. */
    BROKEN
}
