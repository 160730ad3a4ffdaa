package specimen.sql.haneul.gateway;

import javax.sql.DataSource;

interface BrokenDataSource {
    DataSource source();
}
