package io.haneul.spi.network;

import io.haneul.model.IpAddress;
import java.util.UUID;

/**
 * A public address that is one guest's altogether.
 *
 * @param rule    which
 * @param address the public address
 * @param guest   the guest's address
 * @param elastic whether the guest got it at its start and gives it back at its stop
 */
public record OneToOne(UUID rule, PublicAddress address, IpAddress guest, boolean elastic) {}
