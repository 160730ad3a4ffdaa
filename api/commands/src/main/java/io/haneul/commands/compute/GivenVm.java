package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine whose guest was just given a password.
 *
 * @param vm       the machine
 * @param password told once
 */
public record GivenVm(
        @Doc("the virtual machine") UserVmResponse vm,
        @Doc("the password (if exists) of the virtual machine; told once") @Nullable Secret password) {}
