package io.haneul.gateway.request;

/**
 * One parameter as the client sent it.
 *
 * @param name  decoded, in its own case, as the signature covers it
 * @param value decoded
 */
public record Parameter(String name, String value) {}
