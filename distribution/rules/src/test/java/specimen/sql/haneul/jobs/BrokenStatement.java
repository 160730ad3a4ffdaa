package specimen.sql.haneul.jobs;

import java.sql.Connection;

interface BrokenStatement {
    void run(Connection connection);
}
