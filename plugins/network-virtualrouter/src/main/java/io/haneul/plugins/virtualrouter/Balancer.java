package io.haneul.plugins.virtualrouter;

import io.haneul.model.Cidr;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.Balance.Stickiness;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import io.haneul.spi.network.ServiceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The file that the router's load balancer reads. A rule it cannot serve is refused alone. */
final class Balancer {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SPAN = Pattern.compile("\\d{1,9}(?:us|ms|s|m|h|d)?");
    private static final Pattern SIZE = Pattern.compile("\\d{1,9}[km]?");
    private static final Set<String> MODES = Set.of("insert", "rewrite", "prefix");

    private final List<RefusedRule> refused;

    Balancer(List<RefusedRule> refused) {
        this.refused = refused;
    }

    /** {@return the lines of the file for rules whose addresses the router has} */
    List<String> lines(List<Balance> rules) {
        List<String> lines = new ArrayList<>(List.of(
                "global",
                "  maxconn 4096",
                "defaults",
                "  timeout connect 5s",
                "  timeout client 50s",
                "  timeout server 50s"));
        for (Balance rule : rules) {
            Optional<String> complaint = complaint(rule);
            if (complaint.isPresent()) {
                refused.add(new RefusedRule(rule.rule(), complaint.get()));
            } else {
                lines.addAll(listen(rule));
            }
        }
        return lines;
    }

    private static Optional<String> complaint(Balance rule) {
        if (rule.protocol() == Balance.Protocol.UDP || rule.protocol() == Balance.Protocol.SSL) {
            return Optional.of("the router balances tcp and tcp-proxy, not "
                    + rule.protocol().name().toLowerCase(java.util.Locale.ROOT));
        }
        return rule.stickiness().flatMap(Balancer::complaint);
    }

    private static Optional<String> complaint(Stickiness stickiness) {
        for (ServiceState.Entry entry : stickiness.parameters()) {
            boolean fits =
                    switch (entry.key()) {
                        case "expire", "holdtime" -> SPAN.matcher(entry.value()).matches();
                        case "tablesize", "length" ->
                            SIZE.matcher(entry.value()).matches();
                        case "mode" ->
                            stickiness.method() != Stickiness.Method.LB_COOKIE || MODES.contains(entry.value());
                        case "cookie-name", "domain" ->
                            WORD.matcher(entry.value()).matches();
                        default -> true;
                    };
            if (!fits) {
                return Optional.of("stickiness cannot have the " + entry.key() + " '" + entry.value() + "'");
            }
        }
        return Optional.empty();
    }

    private static List<String> listen(Balance rule) {
        List<String> lines = new ArrayList<>();
        lines.add("listen " + rule.rule());
        lines.add("  bind " + rule.address().orElseThrow().address() + ":" + rule.ports());
        boolean cookies = rule.stickiness()
                .filter(sticky -> sticky.method() != Stickiness.Method.SOURCE)
                .isPresent();
        lines.add("  mode " + (cookies || rule.protocol() == Balance.Protocol.HTTP ? "http" : "tcp"));
        lines.add("  balance " + algorithm(rule.algorithm()));
        boolean anybody = rule.sources().isEmpty() || rule.sources().stream().anyMatch(cidr -> cidr.prefix() == 0);
        if (!anybody) {
            lines.add("  tcp-request connection reject if !{ src "
                    + rule.sources().stream().map(Cidr::toString).collect(Collectors.joining(" ")) + " }");
        }
        rule.stickiness().ifPresent(sticky -> lines.addAll(stickiness(rule, sticky)));
        boolean marked = rule.stickiness()
                .filter(sticky -> sticky.method() == Stickiness.Method.LB_COOKIE)
                .isPresent();
        for (Balance.Member member : rule.members()) {
            lines.add("  server " + member.vm() + "-" + member.address() + " " + member.address() + ":" + member.port()
                    + " check" + (marked ? " cookie " + member.vm() : "")
                    + (rule.protocol() == Balance.Protocol.TCP_PROXY ? " send-proxy" : ""));
        }
        return lines;
    }

    private static String algorithm(Balance.Algorithm algorithm) {
        return switch (algorithm) {
            case ROUND_ROBIN -> "roundrobin";
            case LEAST_CONNECTIONS -> "leastconn";
            case SOURCE -> "source";
        };
    }

    private static List<String> stickiness(Balance rule, Stickiness sticky) {
        Map<String, String> given = new HashMap<>();
        sticky.parameters().forEach(entry -> given.put(entry.key(), entry.value()));
        String cookie =
                given.getOrDefault("cookie-name", "LB" + rule.rule().toString().replace("-", ""));
        return switch (sticky.method()) {
            case LB_COOKIE -> List.of("  cookie " + cookie + " " + options(given));
            case APP_COOKIE ->
                List.of(
                        "  stick-table type string len " + given.getOrDefault("length", "52") + " size 200k expire "
                                + given.getOrDefault("holdtime", "3h"),
                        "  stick store-response res.cook(" + cookie + ")",
                        "  stick match req.cook(" + cookie + ")");
            case SOURCE ->
                List.of(
                        "  stick-table type ip size " + given.getOrDefault("tablesize", "200k") + " expire "
                                + given.getOrDefault("expire", "30m"),
                        "  stick on src");
        };
    }

    private static String options(Map<String, String> given) {
        List<String> options = new ArrayList<>(List.of(given.getOrDefault("mode", "insert")));
        for (String flag : List.of("nocache", "indirect", "postonly")) {
            if (given.containsKey(flag) && !given.get(flag).equalsIgnoreCase("false")) {
                options.add(flag);
            }
        }
        if (given.containsKey("domain")) {
            options.add("domain " + given.get("domain"));
        }
        return String.join(" ", options);
    }
}
