package io.haneul.spi.service;

/**
 * One version of a document.
 *
 * @param key     of it
 * @param version of it
 */
public record DocumentVersion(String key, long version) {}
