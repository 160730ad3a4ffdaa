package io.haneul.store.compute;

import io.haneul.model.UserDataId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a machine's guest is told by its deployer.
 *
 * @param content    in base64; empty for nothing
 * @param userDataId registered user data that it was taken from
 * @param details    told besides, lines of {@code key=value}
 */
public record VmUserDataRow(UUID vmId, String content, @Nullable UserDataId userDataId, @Nullable String details) {}
