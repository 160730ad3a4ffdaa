package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.ImageStoreId;
import io.haneul.model.IsoId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Tag;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** ISO images, where they are, and whose CD drives they are in. */
public interface IsoMapper {
    String MATCHES = " from iso_zone k join iso o on o.id = k.iso_id join zone z on z.id = k.zone_id"
            + " where ((#{want.owned} and" + Visibility.OWNED + ")"
            + " or (#{want.shared} and o.is_public and (#{want.featured} is null or o.is_featured = #{want.featured}))"
            + " or (#{want.granted} is not null and exists (select 1 from iso_share x"
            + " where x.iso_id = o.id and x.account_id = #{want.granted})))"
            + " and k.state &lt;&gt; 'REMOVING'"
            + " and (#{want.ready} is null or (k.state = 'READY') = #{want.ready})"
            + " and (#{want.id} is null or o.id = #{want.id})"
            + " and (#{want.name} is null or o.name = #{want.name})"
            + " and (#{want.pattern} is null or o.name like #{want.pattern})"
            + " and (#{want.hypervisor} is null or exists (select 1 from cluster c where c.zone_id = k.zone_id"
            + " and c.hypervisor = #{want.hypervisor}))"
            + " and (#{want.zone} is null or k.zone_id = #{want.zone})"
            + " and (#{want.bootable} is null or o.bootable = #{want.bootable})"
            + " and (#{want.open} is null or o.is_public = #{want.open})"
            + " and (#{want.viewerPath} is null or z.domain_id is null or exists (select 1 from domain v"
            + " where v.id = z.domain_id and locate(v.path, #{want.viewerPath}) = 1))"
            + "<bind name='tagged' value='want.tagged()'/>" + Tag.CONDITION;

    /** Stores a new ISO. */
    @Insert(
            "insert into iso (id, name, display_text, url, checksum, os_type_id, account_id, domain_id, bootable, is_public,"
                    + " is_featured, is_extractable, sort_key, created) values (#{id}, #{name}, #{displayText}, #{url},"
                    + " #{checksum}, #{osTypeId}, #{accountId}, #{domainId}, #{bootable}, #{isPublic}, #{isFeatured},"
                    + " #{isExtractable}, #{sortKey}, #{created})")
    void insert(IsoRow iso);

    /** Says that an ISO is to be in a zone. */
    @Insert("insert into iso_zone (id, iso_id, zone_id, store_id, size, state, reason, handle) values (#{id}, #{isoId},"
            + " #{zoneId}, #{storeId}, #{size}, #{state}, #{reason}, #{handle})")
    void insertZone(IsoZoneRow zone);

    /** {@return the ISO} */
    @Select("select * from iso where id = #{id}")
    Optional<IsoRow> find(IsoId id);

    /** {@return those of the ISOs that exist} */
    @Select("<script>select * from iso where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<IsoRow> existing(List<UUID> ids);

    /** {@return where the ISO is} */
    @Select("select * from iso_zone where iso_id = #{iso} order by id")
    List<IsoZoneRow> zones(IsoId iso);

    /** {@return the ISO's content in a zone} */
    @Select("select * from iso_zone where id = #{id}")
    Optional<IsoZoneRow> zone(UUID id);

    /** {@return a page of the ISOs that match, each once for each zone it is in} */
    @Select(
            "<script>select o.id, o.name, o.display_text, o.url, o.checksum, o.os_type_id, t.name os_type, o.account_id,"
                    + " a.name account, o.domain_id, d.name domain, d.path domain_path, o.bootable, o.is_public, o.is_featured,"
                    + " o.is_extractable, o.created, k.zone_id, z.name zone, k.size, k.state, k.reason"
                    + " from (select k.id, o.sort_key" + MATCHES
                    + " order by o.sort_key, o.id, k.zone_id limit #{page.offset}, #{page.limit}) page"
                    + " join iso_zone k on k.id = page.id join iso o on o.id = k.iso_id join zone z on z.id = k.zone_id"
                    + " join account a on a.id = o.account_id join domain d on d.id = o.domain_id"
                    + " left join os_type t on t.id = o.os_type_id order by o.sort_key, o.id, k.zone_id</script>")
    List<IsoView> page(Visibility see, IsoFilter want, Page page);

    /** {@return how many ISOs match, each counted for each zone it is in} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(Visibility see, IsoFilter want);

    /** Changes what is said of an ISO. */
    @Update("update iso set name = #{name}, display_text = #{displayText}, os_type_id = #{osTypeId},"
            + " bootable = #{bootable}, is_public = #{isPublic}, is_featured = #{isFeatured},"
            + " is_extractable = #{isExtractable}, sort_key = #{sortKey} where id = #{id}")
    int change(IsoRow iso);

    /** Moves the ISO's content in a zone from one state to another; 0 means that it is in another. */
    @Update("update iso_zone set state = #{to}, reason = #{reason} where id = #{id} and state = #{from}")
    int transition(UUID id, IsoState from, IsoState to, @Nullable String reason);

    /** Records that the content is there. */
    @Update("update iso_zone set state = 'READY', size = #{size}, handle = #{handle}, reason = null where id = #{id}"
            + " and state = 'BRINGING'")
    int brought(UUID id, long size, @Nullable String handle);

    /** Removes the content's row. */
    @Delete("delete from iso_zone where id = #{id}")
    int deleteZone(UUID id);

    /** Removes an ISO that is in no zone any more; 0 means that it is in one. */
    @Delete("delete from iso where id = #{id} and not exists (select 1 from iso_zone k where k.iso_id = #{id})")
    int deleteIdle(IsoId id);

    /** Lets an account use an ISO. */
    @Insert("insert ignore into iso_share (iso_id, account_id) values (#{id}, #{account})")
    void share(IsoId id, AccountId account);

    /** Lets an account use an ISO no more. */
    @Delete("delete from iso_share where iso_id = #{id} and account_id = #{account}")
    void unshare(IsoId id, AccountId account);

    /** Lets none of the accounts it was shared with use an ISO any more. */
    @Delete("delete from iso_share where iso_id = #{id}")
    void unshareAll(IsoId id);

    /** Shares no ISO with the account any more. */
    @Delete("delete from iso_share where account_id = #{account}")
    int unshareOf(AccountId account);

    /** An account that an ISO is shared with. */
    record Share(IsoId isoId, AccountId accountId, String name) {}

    /** {@return the accounts ISOs are shared with} */
    @Select("<script>select s.iso_id, s.account_id, a.name from iso_share s join account a on a.id = s.account_id"
            + " where a.removed is null and s.iso_id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>"
            + " order by a.name</script>")
    List<Share> shares(List<UUID> ids);

    /** {@return the account's ISOs} */
    @Select("select * from iso where account_id = #{account} order by id limit #{limit}")
    List<IsoRow> ofAccount(AccountId account, int limit);

    /** {@return how many ISOs the account has} */
    @Select("select count(*) from iso where account_id = #{account}")
    long countOf(AccountId account);

    /** {@return how many ISOs are in the zone} */
    @Select("select count(*) from iso_zone where zone_id = #{zone}")
    long countIn(ZoneId zone);

    /** {@return how many ISOs the image store holds} */
    @Select("select count(*) from iso_zone where store_id = #{store}")
    long countAt(ImageStoreId store);

    /** Puts an ISO into a machine's drive, in place of another. */
    @Insert("insert into vm_iso (vm_id, iso_id) values (#{vm}, #{iso}) on duplicate key update iso_id = values(iso_id)")
    void insertInto(UUID vm, IsoId iso);

    /** Empties a machine's drive. */
    @Delete("delete from vm_iso where vm_id = #{vm}")
    int eject(UUID vm);

    /** {@return what is in a machine's drive} */
    @Select("select iso_id from vm_iso where vm_id = #{vm}")
    Optional<IsoId> inDriveOf(UUID vm);

    /** {@return how many machines of the zone have the ISO in their drives} */
    @Select("select count(*) from vm_iso x join vm v on v.id = x.vm_id where x.iso_id = #{iso} and v.zone_id = #{zone}")
    long countDrives(IsoId iso, ZoneId zone);
}
