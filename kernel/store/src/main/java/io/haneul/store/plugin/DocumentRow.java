package io.haneul.store.plugin;

/**
 * What a plugin remembers under a name.
 *
 * @param version of the content, from 1
 * @param content JSON
 * @param secrets by name, each sealed, as JSON
 */
public record DocumentRow(String name, long version, String content, String secrets) {}
