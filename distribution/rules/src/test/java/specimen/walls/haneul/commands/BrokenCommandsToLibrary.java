package specimen.walls.haneul.commands;

import org.apache.ibatis.session.SqlSession;

interface BrokenCommandsToLibrary {
    void take(SqlSession session);
}
