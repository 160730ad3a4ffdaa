package io.haneul.store.catalog;

import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Operating systems and their categories. */
public interface OsTypeMapper {
    String WANTED = " (#{id} is null or o.id = #{id})" + " and (#{pattern} is null or o.name like #{pattern})";
    String OF_CATEGORY =
            " and (#{category} is null or o.category_id = #{category})" + " and (#{name} is null or o.name = #{name})";

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
    @Select("select o.* from os_type o where" + WANTED + OF_CATEGORY
            + " order by o.id limit #{page.offset}, #{page.limit}")
    List<OsTypeRow> page(
            @Nullable OsTypeId id,
            @Nullable OsCategoryId category,
            @Nullable String name,
            @Nullable String pattern,
            Page page);

    /** {@return how many types match} */
    @Select("select count(*) from os_type o where" + WANTED + OF_CATEGORY)
    long count(@Nullable OsTypeId id, @Nullable OsCategoryId category, @Nullable String name, @Nullable String pattern);

    /** {@return a page of the categories that match} */
    @Select("select o.* from os_category o where" + WANTED
            + " and (#{name} is null or o.name = #{name}) order by o.id limit #{page.offset}, #{page.limit}")
    List<OsCategoryRow> pageCategories(
            @Nullable OsCategoryId id, @Nullable String name, @Nullable String pattern, Page page);

    /** {@return how many categories match} */
    @Select("select count(*) from os_category o where" + WANTED + " and (#{name} is null or o.name = #{name})")
    long countCategories(@Nullable OsCategoryId id, @Nullable String name, @Nullable String pattern);

    /** {@return those of the ids that are categories'} */
    @Select("<script>select id from os_category where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<UUID> existingCategories(List<UUID> ids);

    /** {@return those of the ids that are types'} */
    @Select("<script>select id from os_type where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<UUID> existing(List<UUID> ids);
}
