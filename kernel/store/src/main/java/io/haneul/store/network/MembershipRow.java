package io.haneul.store.network;

import io.haneul.model.SecurityGroupId;
import java.util.UUID;

/** A machine in a security group. */
public record MembershipRow(UUID vmId, SecurityGroupId groupId) {}
