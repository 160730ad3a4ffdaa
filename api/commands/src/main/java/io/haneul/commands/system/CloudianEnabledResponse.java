package io.haneul.commands.system;

import io.haneul.commands.Doc;
import org.jspecify.annotations.Nullable;

/** Whether there is an object store of that kind. */
public record CloudianEnabledResponse(
        @Doc("the Cloudian connector enabled state") Boolean enabled,
        @Doc("the Cloudian Management Console base URL") @Nullable String url) {}
