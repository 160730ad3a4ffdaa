package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of a machine.
 *
 * @param machine whose they are
 * @param kept    oldest first
 * @param wish    for which it went back to one last; absent when it never did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MachineSnapshots(UUID machine, List<Kept> kept, @Nullable UUID wish) {
    public MachineSnapshots {
        kept = List.copyOf(kept);
    }

    /** A machine at one moment: the contents of its disks, and whether its memory is kept too. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kept(UUID id, boolean memory, Map<UUID, String> contents, @Nullable UUID parent) {
        public Kept {
            contents = Map.copyOf(contents);
        }
    }

    Optional<Kept> find(UUID id) {
        return kept.stream().filter(one -> one.id().equals(id)).findAny();
    }
}
