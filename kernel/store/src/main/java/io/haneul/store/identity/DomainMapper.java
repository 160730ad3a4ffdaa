package io.haneul.store.identity;

import io.haneul.model.DomainId;
import io.haneul.store.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Domains. */
public interface DomainMapper {
    String COLUMNS = " d.id, d.name, d.path, d.parent_id, d.level, d.network_domain, d.closing, d.created, d.removed ";

    String VIEW = "select d.id, d.name, d.path, d.parent_id, p.name parent_name, d.level,"
            + " exists (select 1 from domain c where c.parent_id = d.id and c.removed is null) has_child,"
            + " d.network_domain, d.closing, d.created from domain d left join domain p on p.id = d.parent_id ";

    String MATCHING = " from domain d where d.removed is null and (#{f.within} is null or d.path like #{f.within})"
            + " and (#{f.id} is null or d.id = #{f.id}) and (#{f.parent} is null or d.parent_id = #{f.parent})"
            + " and (#{f.besides} is null or d.id <> #{f.besides}) and (#{f.name} is null or d.name = #{f.name})"
            + " and (#{f.like} is null or d.name like #{f.like}) and (#{f.level} is null or d.level = #{f.level}) ";

    /** Stores a new domain; a duplicate key means that its parent has one of that name. */
    @Insert("insert into domain (id, name, path, parent_id, level, network_domain, closing, created) values (#{id},"
            + " #{name}, #{path}, #{parentId}, #{level}, #{networkDomain}, #{closing}, #{created})")
    void insert(DomainRow domain);

    /** {@return the domain, unless it was removed} */
    @Select("select" + COLUMNS + "from domain d where d.id = #{id} and d.removed is null")
    Optional<DomainRow> find(DomainId id);

    /** {@return the domain, unless it was removed, so that it neither closes nor moves until the transaction ends} */
    @Select("select" + COLUMNS + "from domain d where d.id = #{id} and d.removed is null lock in share mode")
    Optional<DomainRow> hold(DomainId id);

    /** {@return the domain, unless it was removed, which nobody else changes until the transaction ends} */
    @Select("select" + COLUMNS + "from domain d where d.id = #{id} and d.removed is null for update")
    Optional<DomainRow> lock(DomainId id);

    /** {@return how long the longest path like this is, in characters} */
    @Select("select coalesce(max(char_length(path)), 0) from domain where path like #{within} and removed is null")
    int longestPath(String within);

    /** {@return the domains whose path is like this, the deepest first} */
    @Select("select" + COLUMNS + "from domain d where d.path like #{within} and d.removed is null"
            + " order by d.level desc, d.id limit #{limit}")
    List<DomainRow> deepest(String within, int limit);

    /** {@return how many domains have a path like this} */
    @Select("select count(*) from domain where path like #{within} and removed is null")
    long countWithin(String within);

    /** {@return the domain of the path, unless it was removed} */
    @Select("select" + COLUMNS + "from domain d where d.path = #{path} and d.removed is null")
    Optional<DomainRow> ofPath(String path);

    /** {@return those of the domains that exist, with those that were removed} */
    @Select("<script>select" + COLUMNS + "from domain d where d.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<DomainRow> all(List<DomainId> ids);

    /** {@return the domain as it is shown, unless it was removed} */
    @Select(VIEW + "where d.id = #{id} and d.removed is null")
    Optional<DomainViewRow> view(DomainId id);

    /** {@return a page of the domains, each after its parent} */
    @Select(VIEW + "join (select d.id" + MATCHING + "order by d.level, d.id limit #{page.offset}, #{page.limit}) chosen"
            + " on chosen.id = d.id order by d.level, d.id")
    List<DomainViewRow> page(DomainFilter f, Page page);

    /** {@return how many domains there are} */
    @Select("select count(*)" + MATCHING)
    long count(@Param("f") DomainFilter f);

    /** Changes what may be changed without moving anything. */
    @Update("update domain set network_domain = #{networkDomain} where id = #{id} and removed is null")
    int describe(DomainId id, @Nullable String networkDomain);

    /** Renames a domain; a duplicate key means that its parent has another one of that name. */
    @Update("update domain set name = #{name} where id = #{id} and removed is null")
    int rename(DomainId id, String name);

    /** Moves a domain and all below it to another path. */
    @Update("update domain set path = concat(#{to}, substring(path, char_length(#{from}) + 1))"
            + " where path like #{within} and removed is null")
    int move(String from, String to, String within);

    /** Keeps new things out of a domain and all below it, or lets them in again. */
    @Update("update domain set closing = #{closing} where path like #{within} and removed is null")
    int close(String within, boolean closing);

    /** Removes a domain in which no account and no domain is left; 0 means that there is one. */
    @Update("update domain d set d.removed = #{now} where d.id = #{id} and d.removed is null"
            + " and not exists (select 1 from account a where a.domain_id = #{id} and a.removed is null)"
            + " and d.id not in (select c.parent_id from (select parent_id from domain where parent_id = #{id}"
            + " and removed is null) c)")
    int remove(DomainId id, Instant now);
}
