package io.haneul.spi.network;

import io.haneul.model.Secret;
import io.haneul.spi.VmRef;

/**
 * Content that documents name by its hash.
 *
 * @param appliance the machine meant
 * @param hash      SHA-256 of the content in hexadecimal
 * @param content   in Base64; a secret, for user data may hold passwords
 */
public record ApplianceContent(VmRef appliance, String hash, Secret content) {}
