package io.haneul.commands.system;

import io.haneul.commands.Doc;

/** That the session is over. */
public record LogoutAnswer(@Doc("Response description") String description) {}
