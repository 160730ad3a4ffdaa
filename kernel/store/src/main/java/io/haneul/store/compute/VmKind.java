package io.haneul.store.compute;

/** Whose purpose a machine serves. */
public enum VmKind {
    USER,
    ROUTER
}
