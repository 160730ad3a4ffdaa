package io.haneul.store;

/**
 * The service under which an instance's store is found once its database answers and its schema is up to date. It is
 * withdrawn before the store is closed.
 */
public interface OpenStore {

    /** The one store; the raw object, not a proxy. */
    Store store();
}
