package io.haneul.engine.infrastructure;

import io.haneul.engine.command.Refusal;
import io.haneul.model.IpAddress;
import io.haneul.store.infrastructure.AllocationState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the texts of parameters that have a rule of their own. */
final class Given {
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,190}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final int LONGEST_NAME = 190;
    private static final int LONGEST_TAGS = 2000;

    private Given() {}

    static String name(String parameter, String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            throw Refusal.parameter(parameter, "must have 1 to " + LONGEST_NAME + " characters, not all of them blank");
        }
        return text.strip();
    }

    static AllocationState state(String parameter, String text) {
        for (AllocationState state : AllocationState.values()) {
            if (state.wire().equalsIgnoreCase(text)) {
                return state;
            }
        }
        throw Refusal.parameter(parameter, "must be Enabled or Disabled");
    }

    static IpAddress address(String parameter, String text) {
        try {
            return new IpAddress(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(parameter, "must be an IP address");
        }
    }

    /** {@return the address of version 4; pods and public ranges have no other yet} */
    static IpAddress address4(String parameter, String text) {
        IpAddress address = address(parameter, text);
        if (address.bytes().length != 4) {
            throw Refusal.parameter(parameter, "must be an IPv4 address");
        }
        return address;
    }

    static IpAddress address6(String parameter, String text) {
        IpAddress address = address(parameter, text);
        if (address.bytes().length != 16) {
            throw Refusal.parameter(parameter, "must be an IPv6 address");
        }
        return address;
    }

    static String networkDomain(String parameter, String text) {
        if (!DOMAIN.matcher(text).matches()) {
            throw Refusal.parameter(
                    parameter,
                    "must be a domain name: labels of letters, digits and inner hyphens, joined by dots, at most 190 characters");
        }
        return text;
    }

    /** {@return tags as rows hold them: sorted, each once} */
    static String tags(String parameter, List<String> tags) {
        String joined = tags.stream()
                .flatMap(tag -> Arrays.stream(tag.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        if (joined.length() > LONGEST_TAGS) {
            throw Refusal.parameter(parameter, "must have at most " + LONGEST_TAGS + " characters in all");
        }
        return joined;
    }

    static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, Optional<String> text) {
        return text.flatMap(given -> Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name()
                        .replace("_", "")
                        .equals(given.toUpperCase(Locale.ROOT).replace("_", "")))
                .findFirst());
    }

    static @Nullable OffsetDateTime date(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable String textOrNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
