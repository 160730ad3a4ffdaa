package io.haneul.store.infrastructure;

import io.haneul.model.ImageStoreId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Image stores. */
public interface ImageStoreMapper {
    String VIEW = "select i.*, z.name as zone_name from image_store i left join zone z on z.id = i.zone_id";

    String WANTED = " where (#{f.id} is null or i.id = #{f.id}) and (#{f.zoneId} is null or i.zone_id = #{f.zoneId}"
            + " or i.zone_id is null) and (#{f.name} is null or i.name = #{f.name})"
            + " and (#{f.keyword} is null or i.name like #{f.keyword})"
            + " and (#{f.provider} is null or i.provider = #{f.provider})"
            + " and (#{f.protocol} is null or i.protocol = #{f.protocol})"
            + " and (#{f.readOnly} is null or i.read_only = #{f.readOnly})";

    /** Stores a new image store; its name is unique. */
    @Insert("insert into image_store (id, zone_id, name, provider, protocol, url, read_only, created) values"
            + " (#{id}, #{zoneId}, #{name}, #{provider}, #{protocol}, #{url}, #{readOnly}, #{created})")
    void insert(ImageStoreRow store);

    /** {@return the image store as it is listed} */
    @Select(VIEW + " where i.id = #{id}")
    Optional<ImageStoreView> view(ImageStoreId id);

    /** {@return whether a zone has one to write to} */
    @Select("select exists (select 1 from image_store where (zone_id is null or zone_id = #{zone}) and not read_only)")
    boolean serves(ZoneId zone);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from image_store where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<ImageStoreId> among(List<UUID> ids);

    /** {@return the image stores of a page} */
    @Select(VIEW + WANTED + " order by i.id limit #{page.limit} offset #{page.offset}")
    List<ImageStoreView> page(ImageStoreFilter f, Page page);

    /** {@return how many image stores there are} */
    @Select("select count(*) from image_store i" + WANTED)
    long count(@Param("f") ImageStoreFilter f);

    /** Removes an image store. */
    @Delete("delete from image_store where id = #{id}")
    int remove(ImageStoreId id);
}
