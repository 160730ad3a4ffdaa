package io.haneul.store.compute;

import io.haneul.model.UserDataId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From where a machine's user data is, as lists show it; without the content, which may be long. */
public record VmUserDataView(
        UUID vmId, @Nullable UserDataId userDataId, @Nullable String userDataName, @Nullable String details) {}
