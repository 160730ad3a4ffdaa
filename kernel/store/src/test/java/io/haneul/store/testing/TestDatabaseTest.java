package io.haneul.store.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void eachSchemaIsFreshAndTheServerIsShared() throws Exception {
        TestSchema one = TestDatabase.shared().createSchema();
        TestSchema two = TestDatabase.shared().createSchema();

        assertSame(TestDatabase.shared(), TestDatabase.shared());
        assertNotEquals(one.name(), two.name());
        try (Connection connection = two.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select database(), (select count(*) from information_schema.tables"
                                + " where table_schema = database())")) {
            row.next();
            assertEquals(two.name(), row.getString(1));
            assertEquals(0, row.getInt(2));
        }
    }
}
