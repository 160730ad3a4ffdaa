package io.haneul.engine.crash;

import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.SimulatedState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Everything in the database and in the simulated world, without what differs from one run to the next although they end
 * alike: ids, times, addresses, numbers of segments, how often something was tried.
 */
final class Ledger {
    /** What nobody changes here, and what says how it came to be rather than what is. */
    private static final Set<String> LEFT_OUT = Set.of(
            "schema_change",
            "server",
            "address_plan",
            "network_revision",
            "role",
            "role_rule",
            "os_category",
            "os_type",
            "network_offering_service",
            "network_offering_capability");

    private static final Set<String> VOLATILE =
            Set.of("mac", "segment_number", "number", "revision", "position", "address", "fence", "attempt", "boot");

    private final List<String> lines = new ArrayList<>();

    static List<String> of(World world) {
        Ledger ledger = new Ledger();
        ledger.database(world);
        ledger.simulated(world.simulator().state());
        return ledger.lines.stream().sorted().toList();
    }

    /** {@return what one of them has and the other has not, each line as often} */
    static List<String> difference(List<String> wanted, List<String> found) {
        List<String> missing = new ArrayList<>(wanted);
        List<String> more = new ArrayList<>(found);
        found.forEach(missing::remove);
        wanted.forEach(more::remove);
        List<String> all = new ArrayList<>();
        missing.forEach(line -> all.add("- " + line));
        more.forEach(line -> all.add("+ " + line));
        return all;
    }

    private void database(World world) {
        try (Connection connection = world.schema().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : world.rows("show tables")) {
                if (!LEFT_OUT.contains(table)) {
                    table(statement, table);
                }
            }
            sum(statement, "host_capacity", "cpu_used, memory_used, machines");
            sum(statement, "pool_capacity", "used, volumes");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void table(Statement statement, String table) throws SQLException {
        String columns =
                switch (table) {
                    case "job" -> "script, state, command, error_code, error_text";
                    case "network_change" -> "network_id";
                    case "subject" -> "substring_index(id, ':', 1) as kind, holder";
                    case "host_capacity" -> "cpu_total, memory_total";
                    case "pool_capacity" -> "total";
                    default -> "*";
                };
        // whether a report differs from what is recorded depends on when it comes; the look that follows changes
        // nothing then
        String which = table.equals("job") ? " where script <> 'notice-halt'" : "";
        try (ResultSet rows = statement.executeQuery("select " + columns + " from `" + table + "`" + which)) {
            while (rows.next()) {
                lines.add(line(table, rows));
            }
        }
    }

    private static String line(String table, ResultSet rows) throws SQLException {
        StringBuilder line = new StringBuilder(table);
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            line.append(' ')
                    .append(name)
                    .append('=')
                    .append(value(name, columns.getColumnTypeName(i), rows.getString(i)));
        }
        return line.toString();
    }

    private static String value(String name, String type, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return "-";
        }
        if (type.startsWith("DATETIME") || type.startsWith("TIMESTAMP") || VOLATILE.contains(name)) {
            return "~";
        }
        return plain(value);
    }

    /** {@return the text without ids, addresses and numbers of segments} */
    static String plain(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
                .replaceAll("[0-9a-f]{2}(:[0-9a-f]{2}){5}", "MAC")
                .replaceAll("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b", "IP")
                .replaceAll("\\b([a-z])-[0-9a-f]{12}-VM\\b", "$1-VM")
                .replaceAll("vlan://\\d+", "vlan://N");
    }

    private void sum(Statement statement, String table, String columns) throws SQLException {
        String sums = "sum(" + columns.replace(", ", "), sum(") + ")";
        try (ResultSet rows = statement.executeQuery("select " + sums + " from " + table)) {
            rows.next();
            lines.add(line(table + " used", rows));
        }
    }

    private void simulated(SimulatedState state) {
        for (SimulatedState.HostState host : state.hosts()) {
            host.machines().forEach(machine -> lines.add(line(machine)));
            host.segments().forEach(segment -> lines.add("simulated segment " + plain(segment)));
            host.pools().forEach(pool -> lines.add("simulated use of pool " + pool));
            host.documents().forEach(document -> lines.add("simulated document for an appliance"));
        }
        state.volumes()
                .forEach(volume -> lines.add("simulated volume " + volume.sizeBytes() + " " + volume.template()));
    }

    private static String line(Machine machine) {
        return "simulated machine " + plain(machine.name()) + " " + machine.power() + " boots " + machine.boots()
                + " cores "
                + machine.cores() + " memory " + machine.memoryBytes() + " disks " + count(machine.disks()) + " nics "
                + count(machine.nics());
    }

    private static int count(Collection<?> things) {
        return things.size();
    }
}
