package io.haneul.spi.identity;

/**
 * What is true of an authenticator everywhere.
 *
 * @param rank the lower, the earlier it is asked; the kernel's own check of passwords has 100
 */
public record AuthenticatorFacts(int rank) {}
