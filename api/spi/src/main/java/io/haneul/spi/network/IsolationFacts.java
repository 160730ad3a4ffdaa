package io.haneul.spi.network;

/**
 * What is true of an isolation everywhere.
 *
 * @param method  its name on the wire ({@code isolationmethods} of a physical network), such as {@code VLAN}
 * @param lowest  number a segment may have
 * @param highest number a segment may have
 */
public record IsolationFacts(String method, int lowest, int highest) {}
