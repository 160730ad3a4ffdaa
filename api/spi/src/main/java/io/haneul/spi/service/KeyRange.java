package io.haneul.spi.service;

/**
 * Which keys are meant.
 *
 * @param prefix they begin with; empty for all
 * @param after  they come after this one; empty from the beginning
 */
public record KeyRange(String prefix, String after) {}
