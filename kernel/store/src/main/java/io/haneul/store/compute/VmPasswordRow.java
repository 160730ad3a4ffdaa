package io.haneul.store.compute;

import io.haneul.model.JobId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest's password.
 *
 * @param sealed    what the network's services are given: a salt, a colon, the password
 * @param hash      names it to them
 * @param encrypted the password, for the holder of the guest's private SSH key
 * @param jobId     whose result gives it out; absent once one has
 */
public record VmPasswordRow(UUID vmId, String sealed, String hash, @Nullable String encrypted, @Nullable JobId jobId) {}
