package specimen.sql.haneul.store;

import org.apache.ibatis.annotations.Select;

interface SoundMapper {
    @Select("select 1")
    int one();
}
