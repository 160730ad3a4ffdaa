package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import java.util.regex.Pattern;

/** Names that machines have in DHCP and DNS (RFC 1123). */
final class HostNames {
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");

    private HostNames() {}

    static void require(String name) {
        if (!LABEL.matcher(name).matches() || name.chars().allMatch(Character::isDigit)) {
            throw Refusal.parameter(
                    "name",
                    "a host name has 1 to 63 letters, digits and hyphens, neither begins nor ends with a hyphen, and is no"
                            + " number");
        }
    }
}
