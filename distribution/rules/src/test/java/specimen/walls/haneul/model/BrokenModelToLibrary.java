package specimen.walls.haneul.model;

import org.apache.ibatis.session.SqlSession;

interface BrokenModelToLibrary {
    void take(SqlSession session);
}
