package io.haneul.store.setting;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** Settings that were changed. */
public interface SettingMapper {
    /** {@return all of them} */
    @Select("select * from setting")
    List<SettingRow> all();

    /** Sets one. */
    @Insert("insert into setting (name, scope, scope_id, value) values (#{name}, #{scope}, #{scopeId}, #{value})"
            + " on duplicate key update value = values(value)")
    void put(SettingRow setting);

    /** Brings one back to its default. */
    @Delete("delete from setting where name = #{name} and scope = #{scope} and scope_id = #{scopeId}")
    void remove(String name, String scope, UUID scopeId);
}
