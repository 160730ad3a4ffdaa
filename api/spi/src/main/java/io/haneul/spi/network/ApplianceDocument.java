package io.haneul.spi.network;

import io.haneul.spi.VmRef;

/**
 * What an appliance is told.
 *
 * @param appliance the machine meant
 * @param revision  of the state; the appliance ignores one older than what it has
 * @param content   the whole state in the appliance's own language
 */
public record ApplianceDocument(VmRef appliance, long revision, String content) {}
