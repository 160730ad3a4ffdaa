package io.haneul.store.testing;

import io.haneul.store.embedded.Endpoint;
import javax.sql.DataSource;

/**
 * An empty schema of its own for a test.
 *
 * @param name schema name
 * @param endpoint server, user and password
 * @param dataSource unpooled connections to the schema
 */
public record TestSchema(String name, Endpoint endpoint, DataSource dataSource) {

    /** JDBC URL of the schema; user and password are the endpoint's. */
    public String jdbcUrl() {
        return endpoint.jdbcUrl(name);
    }
}
