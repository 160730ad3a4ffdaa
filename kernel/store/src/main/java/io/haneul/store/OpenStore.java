package io.haneul.store;

/**
 * The service under which a store is found while its database can be used; withdrawn before the store is closed. It is an
 * interface because Blueprint makes no reference to a class, and a proxy of the store itself is not wanted.
 */
public interface OpenStore {
    /** {@return the store itself} */
    Store store();
}
