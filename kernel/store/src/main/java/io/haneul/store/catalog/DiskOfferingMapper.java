package io.haneul.store.catalog;

import io.haneul.model.DiskOfferingId;
import io.haneul.store.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What data disks may be. */
public interface DiskOfferingMapper {
    String SHOWN = " and (#{want.viewerPath} is null or o.display) ";

    /** Stores a new offering. */
    @Insert("insert into disk_offering (id, name, display_text, size_gib, local_storage, display, tags, sort_key, seed,"
            + " created, removed) values (#{id}, #{name}, #{displayText}, #{sizeGib}, #{localStorage}, #{display}, #{tags},"
            + " #{sortKey}, #{seed}, #{created}, #{removed})")
    void insert(DiskOfferingRow offering);

    /** {@return the offering, also a deleted one} */
    @Select("select * from disk_offering where id = #{id}")
    Optional<DiskOfferingRow> find(DiskOfferingId id);

    /** {@return the names under which the product brought offerings so far, deleted ones too} */
    @Select("select seed from disk_offering where seed is not null")
    List<String> seeds();

    /** Changes how an offering is shown; 0 means that it was deleted. */
    @Update("update disk_offering set name = #{name}, display_text = #{displayText}, display = #{display},"
            + " sort_key = #{sortKey} where id = #{id} and removed is null")
    int present(DiskOfferingRow offering);

    /** Hides an offering for ever; 0 means that it was deleted already. */
    @Update("update disk_offering set removed = #{now} where id = #{id} and removed is null")
    int remove(DiskOfferingId id, Instant now);

    /** {@return a page of the offerings that match} */
    @Select("select o.* from disk_offering o where" + OfferingFilter.MATCHES + OfferingFilter.STORAGE + SHOWN
            + " order by o.sort_key, o.id limit #{page.offset}, #{page.limit}")
    List<DiskOfferingRow> page(OfferingFilter want, Page page);

    /** {@return how many offerings match} */
    @Select("select count(*) from disk_offering o where" + OfferingFilter.MATCHES + OfferingFilter.STORAGE + SHOWN)
    long count(@Param("want") OfferingFilter want);

    /** {@return those of the offerings that are not deleted} */
    @Select("<script>select * from disk_offering where removed is null and id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<DiskOfferingRow> existing(List<UUID> ids);
}
