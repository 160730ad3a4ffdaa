package io.haneul.engine.rule;

import io.haneul.engine.command.Refusal;
import io.haneul.model.IpAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The traffic a rule is about, as a caller has named it.
 *
 * @param protocol in lower case, or a number
 * @param first    port; absent for all
 * @param last     port, not below the first
 * @param icmpType absent for all
 * @param icmpCode absent for all
 */
public record Matter(
        String protocol,
        @Nullable Integer first,
        @Nullable Integer last,
        @Nullable Integer icmpType,
        @Nullable Integer icmpCode) {
    private static final int LAST_PORT = 65_535;
    private static final int LAST_OCTET = 255;

    /**
     * What a caller has given.
     *
     * @param start  port
     * @param end    port
     * @param type   of ICMP
     * @param code   of ICMP
     */
    public record Given(
            Optional<Integer> start, Optional<Integer> end, Optional<Integer> type, Optional<Integer> code) {
        /** {@return ports alone} */
        static Given ports(Optional<Integer> start, Optional<Integer> end) {
            return new Given(start, end, Optional.empty(), Optional.empty());
        }
    }

    /** {@return the traffic; {@code allowed} are the protocols that may be named} */
    public static Matter of(String protocol, Given given, List<String> allowed) {
        String name = protocol.strip().toLowerCase(Locale.ROOT);
        boolean number = allowed.contains("number") && name.matches("\\d{1,3}") && Integer.parseInt(name) <= LAST_OCTET;
        if (!number && (!allowed.contains(name) || name.equals("number"))) {
            throw Refusal.parameter("protocol", "must be one of " + String.join(", ", allowed));
        }
        boolean ports = name.equals("tcp") || name.equals("udp");
        if (!ports && (given.start().isPresent() || given.end().isPresent())) {
            throw Refusal.parameter("startport", "can be given for tcp and udp only");
        }
        if (!name.equals("icmp") && (given.type().isPresent() || given.code().isPresent())) {
            throw Refusal.parameter("icmptype", "can be given for icmp only");
        }
        if (given.start().isEmpty() && given.end().isPresent()) {
            throw Refusal.parameter("endport", "must be given together with startport");
        }
        Integer first = given.start().map(port -> port("startport", port)).orElse(null);
        Integer last = given.end().map(port -> port("endport", port)).orElse(first);
        if (first != null && last != null && last < first) {
            throw Refusal.parameter("endport", "must not be below startport");
        }
        return of(name, first, last, given);
    }

    private static Matter of(String name, @Nullable Integer first, @Nullable Integer last, Given given) {
        Integer type = given.type().flatMap(value -> octet("icmptype", value)).orElse(null);
        Integer code = given.code().flatMap(value -> octet("icmpcode", value)).orElse(null);
        if (type == null && code != null) {
            throw Refusal.parameter("icmpcode", "must be given together with icmptype");
        }
        return new Matter(name, first, last, type, code);
    }

    static int port(String parameter, int port) {
        if (port < 1 || port > LAST_PORT) {
            throw Refusal.parameter(parameter, "must be a port from 1 to " + LAST_PORT);
        }
        return port;
    }

    /** {@return the number; none for -1, which stands for all} */
    private static Optional<Integer> octet(String parameter, int value) {
        if (value < -1 || value > LAST_OCTET) {
            throw Refusal.parameter(parameter, "must be a number from 0 to " + LAST_OCTET + ", or -1 for all");
        }
        return Optional.of(value).filter(given -> given >= 0);
    }

    /** {@return the CIDRs, separated by commas, as they were given; the other text when there are none} */
    public static String cidrs(String parameter, List<String> given, String otherwise) {
        given.forEach(cidr -> requireCidr(parameter, cidr));
        return given.isEmpty() ? otherwise : String.join(",", given);
    }

    private static void requireCidr(String parameter, String text) {
        int slash = text.indexOf('/');
        String prefix = text.substring(slash + 1);
        boolean right = slash > 0 && prefix.matches("\\d{1,2}") && Integer.parseInt(prefix) <= 32;
        if (right) {
            try {
                right = new IpAddress(text.substring(0, slash)).text().indexOf(':') < 0;
            } catch (IllegalArgumentException e) {
                right = false;
            }
        }
        if (!right) {
            throw Refusal.parameter(parameter, "must hold IPv4 networks such as 10.1.1.0/24");
        }
    }
}
