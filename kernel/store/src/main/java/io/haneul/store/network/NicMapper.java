package io.haneul.store.network;

import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Interfaces of machines, and with them the guest addresses that are taken. */
public interface NicMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";

    /** Stores a new interface; 0 means that its address or its MAC is taken. */
    @Insert(
            "insert ignore into nic (id, vm_id, network_id, role, device, mac, address, position, is_default, active, host_name,"
                    + " metadata, user_data_hash, revision, created) values (#{id}, #{vmId}, #{networkId}, #{role}, #{device}, #{mac},"
                    + " #{address}, #{position}, #{isDefault}, #{active}, #{hostName}, #{metadata}, #{userDataHash}, #{revision},"
                    + " #{created})")
    int insert(NicRow nic);

    /** {@return the interface} */
    @Select("select * from nic where id = #{id}")
    Optional<NicRow> find(NicId id);

    /** {@return the machine's interfaces, by device} */
    @Select("select * from nic where vm_id = #{vm} order by device, id")
    List<NicRow> of(UUID vm);

    /** {@return the machines' interfaces, by machine and device} */
    @Select("<script>select * from nic where vm_id in" + IDS + " order by vm_id, device, id</script>")
    List<NicRow> ofAll(List<UUID> ids);

    /** {@return those of the interfaces that exist} */
    @Select("<script>select * from nic where id in" + IDS + "</script>")
    List<NicRow> existing(List<UUID> ids);

    /** {@return the users' machines' interfaces in the network, in the order of their addresses} */
    @Select("select * from nic where network_id = #{network} and role = 'USER' order by position")
    List<NicRow> users(NetworkId network);

    /** {@return the appliances' interfaces that serve the network} */
    @Select("select * from nic where network_id = #{network} and role <> 'USER' order by vm_id, device")
    List<NicRow> appliances(NetworkId network);

    /** {@return how many users' machines' interfaces are in the network} */
    @Select("select count(*) from nic where network_id = #{network} and role = 'USER'")
    long countUsers(NetworkId network);

    /** {@return the first position from the given one up that no interface in the network has; the given one when free} */
    @Select("select if(not exists (select 1 from nic where network_id = #{network} and position = #{from}), #{from},"
            + " (select n.position + 1 from nic n left join nic m on m.network_id = n.network_id"
            + " and m.position = n.position + 1 where n.network_id = #{network} and n.position >= #{from} and m.id is null"
            + " order by n.position limit 1))")
    long freeFrom(NetworkId network, long from);

    /** Says whether the machine runs or is about to. */
    @Update("update nic set active = #{active} where vm_id = #{vm}")
    int activate(UUID vm, boolean active);

    /** Changes what the network knows of the machine; 0 means that it has no interface. */
    @Update("update nic set host_name = #{hostName}, metadata = #{metadata}, user_data_hash = #{userDataHash}"
            + " where vm_id = #{vm} and role = 'USER'")
    int describe(UUID vm, String hostName, String metadata, @Nullable String userDataHash);

    /** Removes an interface and lets go of its address; 0 means that it was gone. */
    @Delete("delete from nic where id = #{id}")
    int remove(NicId id);
}
