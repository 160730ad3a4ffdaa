package specimen.walls.haneul.spi;

import org.apache.ibatis.session.SqlSession;

interface BrokenSpiToLibrary {
    void take(SqlSession session);
}
