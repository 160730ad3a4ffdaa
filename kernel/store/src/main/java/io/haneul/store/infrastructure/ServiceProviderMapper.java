package io.haneul.store.infrastructure;

import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Network service providers on physical networks, and the elements of those that have one. */
public interface ServiceProviderMapper {
    String WANTED =
            " from service_provider s where (#{f.physicalNetworkId} is null or s.physical_network_id = #{f.physicalNetworkId})"
                    + " and (#{f.name} is null or s.name = #{f.name}) and (#{f.keyword} is null or s.name like #{f.keyword})"
                    + " and (#{f.state} is null or s.state = #{f.state})";

    String ELEMENTS = " from router_element e join service_provider s on s.id = e.provider_id where e.kind = #{f.kind}"
            + " and (#{f.id} is null or e.id = #{f.id}) and (#{f.providerId} is null or e.provider_id = #{f.providerId})"
            + " and (#{f.enabled} is null or e.enabled = #{f.enabled})";

    /** Stores a provider; a physical network has each once. */
    @Insert("insert into service_provider (id, physical_network_id, name, state, created) values (#{id},"
            + " #{physicalNetworkId}, #{name}, #{state}, #{created})")
    void insert(ServiceProviderRow provider);

    /** {@return the provider} */
    @Select("select * from service_provider where id = #{id}")
    Optional<ServiceProviderRow> find(ServiceProviderId id);

    /** {@return the providers of a physical network} */
    @Select("select * from service_provider where physical_network_id = #{network} order by id")
    List<ServiceProviderRow> on(PhysicalNetworkId network);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from service_provider where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<ServiceProviderId> among(List<UUID> ids);

    /** {@return the providers of a page} */
    @Select("select s.*" + WANTED + " order by s.id limit #{page.limit} offset #{page.offset}")
    List<ServiceProviderRow> page(ServiceProviderFilter f, Page page);

    /** {@return how many providers there are} */
    @Select("select count(*)" + WANTED)
    long count(@Param("f") ServiceProviderFilter f);

    /** Enables or disables a provider; 0 means that it is gone. */
    @Update("update service_provider set state = #{state} where id = #{id}")
    int change(ServiceProviderRow provider);

    /** Removes a provider and its element. */
    @Delete("delete from service_provider where id = #{id}")
    int remove(ServiceProviderId id);

    /** Stores the element of a provider. */
    @Insert(
            "insert into router_element (id, provider_id, kind, enabled) values (#{id}, #{providerId}, #{kind}, #{enabled})")
    void insertElement(RouterElementRow element);

    /** {@return the element} */
    @Select("select * from router_element where id = #{id}")
    Optional<RouterElementRow> findElement(VirtualRouterElementId id);

    /** {@return the element of a provider that has one} */
    @Select("select * from router_element where provider_id = #{provider}")
    Optional<RouterElementRow> elementOf(ServiceProviderId provider);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from router_element where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<VirtualRouterElementId> elementsAmong(List<UUID> ids);

    /** {@return the elements of a page} */
    @Select("select e.*, s.name as provider_name" + ELEMENTS
            + " order by e.id limit #{page.limit} offset #{page.offset}")
    List<RouterElementView> elements(RouterElementFilter f, Page page);

    /** {@return how many elements there are} */
    @Select("select count(*)" + ELEMENTS)
    long countElements(@Param("f") RouterElementFilter f);

    /** Enables or disables an element; 0 means that it is gone. */
    @Update("update router_element set enabled = #{enabled} where id = #{id}")
    int enable(VirtualRouterElementId id, boolean enabled);
}
