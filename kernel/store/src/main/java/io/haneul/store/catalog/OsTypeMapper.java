package io.haneul.store.catalog;

import io.haneul.model.OsTypeId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Operating systems and their categories. */
public interface OsTypeMapper {
    /** Stores a category. */
    @Insert("insert into os_category (id, name, created) values (#{id}, #{name}, #{created})")
    void insertCategory(OsCategoryRow category);

    /** Stores a type. */
    @Insert("insert into os_type (id, category_id, name, created) values (#{id}, #{categoryId}, #{name}, #{created})")
    void insert(OsTypeRow type);

    /** {@return the type} */
    @Select("select * from os_type where id = #{id}")
    Optional<OsTypeRow> find(OsTypeId id);

    /** {@return the type of the name} */
    @Select("select * from os_type where name = #{name}")
    Optional<OsTypeRow> named(String name);

    /** {@return every category} */
    @Select("select * from os_category order by id")
    List<OsCategoryRow> allCategories();

    /** {@return the name of every type} */
    @Select("select name from os_type")
    List<String> allNames();

    /** {@return a page of the types that match} */
    @Select("select o.* from os_type o" + OsTypeFilter.MATCHES + OsTypeFilter.OF_CATEGORY
            + " order by o.id limit #{page.offset}, #{page.limit}")
    List<OsTypeRow> page(OsTypeFilter want, Page page);

    /** {@return how many types match} */
    @Select("select count(*) from os_type o" + OsTypeFilter.MATCHES + OsTypeFilter.OF_CATEGORY)
    long count(@Param("want") OsTypeFilter want);

    /** {@return a page of the categories that match} */
    @Select("select o.* from os_category o" + OsTypeFilter.MATCHES
            + " order by o.id limit #{page.offset}, #{page.limit}")
    List<OsCategoryRow> pageCategories(OsTypeFilter want, Page page);

    /** {@return how many categories match} */
    @Select("select count(*) from os_category o" + OsTypeFilter.MATCHES)
    long countCategories(@Param("want") OsTypeFilter want);

    /** {@return those of the ids that are categories'} */
    @Select("<script>select id from os_category where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<UUID> existingCategories(List<UUID> ids);

    /** {@return those of the ids that are types'} */
    @Select("<script>select id from os_type where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<UUID> existing(List<UUID> ids);
}
