package io.haneul.store.catalog;

import io.haneul.model.ServiceOfferingId;
import io.haneul.store.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What machines may have. */
public interface ServiceOfferingMapper {
    /** Stores a new offering. */
    @Insert("insert into service_offering (id, name, display_text, cores, speed_mhz, memory_mib, min_cores, max_cores,"
            + " min_memory_mib, max_memory_mib, limit_cpu_use, offer_ha, local_storage, host_tags, storage_tags,"
            + " is_system, system_vm_type, sort_key, seed, created, removed) values (#{id}, #{name}, #{displayText},"
            + " #{cores}, #{speedMhz}, #{memoryMib}, #{minCores}, #{maxCores}, #{minMemoryMib}, #{maxMemoryMib},"
            + " #{limitCpuUse}, #{offerHa}, #{localStorage}, #{hostTags}, #{storageTags}, #{isSystem},"
            + " #{systemVmType}, #{sortKey}, #{seed}, #{created}, #{removed})")
    void insert(ServiceOfferingRow offering);

    /** {@return the offering, also a deleted one} */
    @Select("select * from service_offering where id = #{id}")
    Optional<ServiceOfferingRow> find(ServiceOfferingId id);

    /** {@return the offering the product brought under the name, unless it was deleted} */
    @Select("select * from service_offering where seed = #{seed} and removed is null")
    Optional<ServiceOfferingRow> seeded(String seed);

    /** {@return the names under which the product brought offerings so far, deleted ones too} */
    @Select("select seed from service_offering where seed is not null")
    List<String> seeds();

    /** Names an offering anew; 0 means that it was deleted. */
    @Update("update service_offering set name = coalesce(#{name}, name),"
            + " display_text = coalesce(#{displayText}, display_text), sort_key = coalesce(#{sortKey}, sort_key)"
            + " where id = #{id} and removed is null")
    int rename(ServiceOfferingId id, @Nullable String name, @Nullable String displayText, @Nullable Integer sortKey);

    /** Hides an offering for ever; 0 means that it was deleted already. */
    @Update("update service_offering set removed = #{now} where id = #{id} and removed is null")
    int remove(ServiceOfferingId id, Instant now);

    /** {@return a page of the offerings that match} */
    @Select("select o.* from service_offering o where" + OfferingFilter.MATCHES + OfferingFilter.STORAGE
            + OfferingFilter.SYSTEM + " order by o.sort_key, o.id limit #{page.offset}, #{page.limit}")
    List<ServiceOfferingRow> page(OfferingFilter want, Page page);

    /** {@return how many offerings match} */
    @Select("select count(*) from service_offering o where" + OfferingFilter.MATCHES + OfferingFilter.STORAGE
            + OfferingFilter.SYSTEM)
    long count(@Param("want") OfferingFilter want);

    /** {@return those of the offerings that are not deleted} */
    @Select("<script>select * from service_offering where removed is null and id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<ServiceOfferingRow> existing(List<UUID> ids);
}
