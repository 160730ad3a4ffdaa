package io.haneul.store.catalog;

/** Where a template comes from. */
public enum TemplateType {
    /** The product brought it, with the hypervisor it is for. */
    BUILTIN,
    /** The system's own machines start from it. */
    SYSTEM,
    /** Somebody registered or made it. */
    USER
}
