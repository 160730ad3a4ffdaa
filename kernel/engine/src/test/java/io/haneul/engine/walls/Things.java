package io.haneul.engine.walls;

import io.haneul.store.testing.TestSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All there is, with its owners, read from the tables themselves and not by what the walls are made of: a table with an
 * {@code account_id} or {@code domain_id} says it, one without belongs to whom the row belongs that it points to.
 */
final class Things {
    /** Where a row points to when it has no owner of its own, the first that applies. */
    private static final List<String> PARENTS =
            List.of("vm", "volume", "network", "public_address", "template", "snapshot", "user", "account", "rule");

    /** What belongs to whom a rule or a group belongs. */
    private static final Map<String, String> RULES = Map.of(
            "stickiness_policy", "network_rule p on p.id = t.rule_id",
            "security_group_rule", "security_group p on p.id = t.group_id");

    private final Map<String, Set<String>> columns = new TreeMap<>();
    private final Map<String, List<Thing>> byTable = new LinkedHashMap<>();
    private final Map<UUID, String> paths = new HashMap<>();

    private Things() {}

    static Things read(TestSchema schema) {
        Things things = new Things();
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            things.readColumns(statement);
            things.readDomains(statement);
            for (String table : things.columns.keySet()) {
                things.readTable(statement, table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return things;
    }

    private void readColumns(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select table_name, column_name from information_schema.columns"
                + " where table_schema = database() order by 1, 2")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new java.util.TreeSet<>())
                        .add(rows.getString(2));
            }
        }
    }

    private void readDomains(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select id, path from domain")) {
            while (rows.next()) {
                paths.put(UUID.fromString(rows.getString(1)), rows.getString(2));
            }
        }
    }

    private void readTable(Statement statement, String table) throws SQLException {
        if (!columns.get(table).contains("id")) {
            return;
        }
        List<Thing> things = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query(table))) {
            while (rows.next() && isUuid(rows.getString(1))) {
                Optional<UUID> domain = Optional.ofNullable(rows.getString(3)).map(UUID::fromString);
                things.add(new Thing(
                        table,
                        UUID.fromString(rows.getString(1)),
                        Optional.ofNullable(rows.getString(2)).map(UUID::fromString),
                        domain.map(paths::get)));
            }
        }
        byTable.put(table, things);
    }

    private static boolean isUuid(String text) {
        return text.length() == 36;
    }

    private static String owner(String parent) {
        return parent.equals("rule") ? "network_rule" : parent;
    }

    private String query(String table) {
        Set<String> has = columns.get(table);
        if (table.equals("account")) {
            return "select id, id, domain_id from account";
        }
        if (table.equals("domain")) {
            return "select id, null, id from domain";
        }
        if (has.contains("account_id")) {
            return "select t.id, t.account_id, a.domain_id from `" + table
                    + "` t left join account a on a.id = t.account_id";
        }
        if (has.contains("domain_id")) {
            return "select id, null, domain_id from `" + table + "`";
        }
        if (table.endsWith("_offering")) {
            return "select t.id, null, o.domain_id from `" + table
                    + "` t left join offering_domain o on o.offering_id = t.id";
        }
        if (RULES.containsKey(table)) {
            return "select t.id, p.account_id, p.domain_id from `" + table + "` t left join " + RULES.get(table);
        }
        return PARENTS.stream()
                .filter(parent -> has.contains(parent + "_id") && columns.containsKey(owner(parent)))
                .findFirst()
                .map(parent -> "select t.id, p.account_id, p.domain_id from `" + table + "` t left join `"
                        + owner(parent) + "` p on p.id = t." + parent + "_id")
                .orElse("select id, null, null from `" + table + "`");
    }

    /** {@return the rows of a table} */
    List<Thing> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** {@return one row} */
    Thing find(String table, UUID id) {
        return of(table).stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@return all rows that have ids} */
    List<Thing> all() {
        return byTable.values().stream().flatMap(List::stream).toList();
    }
}
