package io.haneul.store.compute;

import io.haneul.model.AffinityGroupId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A machine in an affinity group. */
public record AffinityMemberRow(
        UUID vmId, AffinityGroupId groupId, String name, String type, @Nullable String description) {}
