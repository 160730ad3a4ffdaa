package io.haneul.store.query;

/**
 * Which rows of a list are wanted.
 *
 * @param offset rows to leave out
 * @param limit  rows to give at most
 */
public record Page(long offset, int limit) {}
