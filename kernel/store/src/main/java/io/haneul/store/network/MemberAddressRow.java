package io.haneul.store.network;

import io.haneul.model.IpAddress;
import java.util.UUID;

/** An address of a member of a security group. */
public record MemberAddressRow(UUID groupId, IpAddress address) {}
