package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.Refusal;
import io.haneul.store.identity.Standing;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names and other words of identities must look like. */
final class Names {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST_DOMAIN = 190;

    private Names() {}

    /** {@return the name without blanks around it} */
    static String of(String parameter, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw Refusal.parameter(parameter, "must not be empty");
        }
        return name;
    }

    /** {@return the name of a domain, which becomes a part of paths} */
    static String ofDomain(String parameter, String text) {
        String name = of(parameter, text);
        if (name.indexOf('/') >= 0) {
            throw Refusal.parameter(parameter, "must not contain a slash");
        }
        return name;
    }

    /** {@return a DNS suffix; empty for none} */
    static Optional<String> networkDomain(Optional<String> text) {
        Optional<String> domain = text.map(String::strip).filter(given -> !given.isEmpty());
        domain.ifPresent(given -> {
            boolean isFormed = given.length() <= LONGEST_DOMAIN
                    && Arrays.stream(given.split("\\.", -1))
                            .allMatch(label -> LABEL.matcher(label).matches());
            if (!isFormed) {
                throw Refusal.parameter(
                        "networkdomain",
                        "must be labels of letters, digits and inner hyphens, each of at most 63 characters, joined by dots,"
                                + " at most " + LONGEST_DOMAIN + " characters together");
            }
        });
        return domain;
    }

    /** {@return a time zone; empty for none} */
    static Optional<String> timezone(Optional<String> text) {
        Optional<String> zone = text.map(String::strip).filter(given -> !given.isEmpty());
        zone.ifPresent(given -> {
            try {
                ZoneId unused = ZoneId.of(given, ZoneId.SHORT_IDS);
            } catch (DateTimeException e) {
                throw Refusal.parameter("timezone", "must be a time zone such as Europe/Zurich");
            }
        });
        return zone;
    }

    /** {@return the default role of an account type} */
    static DefaultRole accountType(int number) {
        return Arrays.stream(DefaultRole.values())
                .filter(role -> role.accountType() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("accounttype", "must be 0, 1, 2 or 3"));
    }

    /** {@return the default role of a role type} */
    static DefaultRole roleType(String parameter, String text) {
        return Arrays.stream(DefaultRole.values())
                .filter(role -> role.type().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(parameter, "must be Admin, ResourceAdmin, DomainAdmin or User"));
    }

    /** {@return the state of that name} */
    static Standing state(String text) {
        return Arrays.stream(Standing.values())
                .filter(state -> state.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("state", "must be enabled, disabled or locked"));
    }
}
