package specimen.sql.haneul.plugins.one;

import java.sql.Connection;

interface BrokenPlugin {
    void run(Connection connection);
}
