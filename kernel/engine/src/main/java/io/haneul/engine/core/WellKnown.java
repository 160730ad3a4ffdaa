package io.haneul.engine.core;

import io.haneul.commands.DefaultRole;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.UserId;
import java.util.Optional;
import java.util.UUID;

/** The things every installation has, under the same ids. */
public final class WellKnown {
    /** The domain above all others, {@code /}. */
    public static final DomainId ROOT_DOMAIN = new DomainId(fixed(0x01));

    /** Whose the cloud's own machines are; nobody logs in as one of its users, and no list shows it. */
    public static final AccountId SYSTEM_ACCOUNT = new AccountId(fixed(0x02));

    /** Who does what nobody asked for. */
    public static final UserId SYSTEM_USER = new UserId(fixed(0x03));

    private WellKnown() {}

    /** {@return the id of a default role} */
    public static RoleId role(DefaultRole role) {
        return new RoleId(fixed(number(role)));
    }

    private static int number(DefaultRole role) {
        return switch (role) {
            case ADMIN -> 0x11;
            case RESOURCE_ADMIN -> 0x12;
            case DOMAIN_ADMIN -> 0x13;
            case USER -> 0x14;
        };
    }

    /** {@return the default role of that id} */
    public static Optional<DefaultRole> defaultRole(RoleId id) {
        for (DefaultRole role : DefaultRole.values()) {
            if (role(role).equals(id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Of version 7 like all others, at the beginning of time, so that they come first. */
    private static UUID fixed(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }
}
