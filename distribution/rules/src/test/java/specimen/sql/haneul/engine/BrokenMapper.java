package specimen.sql.haneul.engine;

import org.apache.ibatis.annotations.Select;

interface BrokenMapper {
    @Select("select 1")
    int one();
}
