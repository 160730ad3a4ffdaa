package io.haneul.store.identity;

import io.haneul.model.DomainId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** Domains. */
public interface DomainMapper {
    String COLUMNS = " d.id, d.name, d.path, d.parent_id, d.level, d.network_domain, d.created, d.removed ";

    /** Stores a new domain; a duplicate key means that its parent has one of that name. */
    @Insert("insert into domain (id, name, path, parent_id, level, network_domain, created) values (#{id}, #{name},"
            + " #{path}, #{parentId}, #{level}, #{networkDomain}, #{created})")
    void insert(DomainRow domain);

    /** {@return the domain, unless it was removed} */
    @Select("select" + COLUMNS + "from domain d where d.id = #{id} and d.removed is null")
    Optional<DomainRow> find(DomainId id);

    /** {@return the domain of the path, unless it was removed} */
    @Select("select" + COLUMNS + "from domain d where d.path = #{path} and d.removed is null")
    Optional<DomainRow> ofPath(String path);

    /** {@return those of the domains that exist, with those that were removed} */
    @Select("<script>select" + COLUMNS + "from domain d where d.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<DomainRow> all(List<DomainId> ids);
}
