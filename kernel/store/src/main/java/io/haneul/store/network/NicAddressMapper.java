package io.haneul.store.network;

import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.model.SecondaryAddressId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Further addresses of interfaces, and changes of what an interface is. Whoever writes here holds the network. */
public interface NicAddressMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";

    /** Takes an address; 0 means that somebody in the network has it. */
    @Insert("insert ignore into nic_address (id, nic_id, vm_id, network_id, address, position, created)"
            + " select #{id}, #{nicId}, #{vmId}, #{networkId}, #{address}, #{position}, #{created} from dual"
            + " where not exists (select 1 from nic n where n.network_id = #{networkId} and n.position = #{position})")
    int insert(NicAddressRow address);

    /** {@return the address} */
    @Select("select * from nic_address where id = #{id}")
    Optional<NicAddressRow> find(SecondaryAddressId id);

    /** {@return whose the addresses are} */
    @Select("<script>select a.id, v.account_id, d.path from nic_address a join vm v on v.id = a.vm_id"
            + " join domain d on d.id = v.domain_id where a.id in" + IDS + "</script>")
    List<OwnedAddressRow> owned(List<UUID> ids);

    /** {@return the interface's further addresses} */
    @Select("select * from nic_address where nic_id = #{nic} order by id")
    List<NicAddressRow> of(NicId nic);

    /** {@return the machines' further addresses} */
    @Select("<script>select * from nic_address where vm_id in" + IDS + " order by id</script>")
    List<NicAddressRow> ofAll(List<UUID> ids);

    /** {@return whether the interface has the address besides its own} */
    @Select("select exists (select 1 from nic_address where nic_id = #{nic} and address = #{address})")
    boolean has(NicId nic, IpAddress address);

    /** {@return the lowest position from the given one up that nobody in the network has} */
    @Select(
            "select min(c.position) from (select #{from} as position union select n.position + 1 from nic n"
                    + " where n.network_id = #{network} and n.position >= #{from}"
                    + " union select a.position + 1 from nic_address a where a.network_id = #{network} and a.position >= #{from}) c"
                    + " where not exists (select 1 from nic t where t.network_id = #{network} and t.position = c.position)"
                    + " and not exists (select 1 from nic_address u where u.network_id = #{network} and u.position = c.position)")
    long freeFrom(NetworkId network, long from);

    /** Lets go of an address; 0 means that it was gone. */
    @Delete("delete from nic_address where id = #{id}")
    int remove(SecondaryAddressId id);

    /** Lets go of all the interface's further addresses. */
    @Delete("delete from nic_address where nic_id = #{nic}")
    int removeAll(NicId nic);

    /** {@return whether a rule leads to the interface by the address} */
    @Select("select exists (select 1 from network_rule where nic_id = #{nic} and guest_address = #{address})"
            + " or exists (select 1 from balance_member where nic_id = #{nic} and guest_address = #{address})")
    boolean isLedTo(NicId nic, String address);

    /** {@return whether any rule leads to the interface} */
    @Select("select exists (select 1 from network_rule where nic_id = #{nic})"
            + " or exists (select 1 from balance_member where nic_id = #{nic})")
    boolean isLedToAtAll(NicId nic);

    /** {@return whether there is anything that goes with the interface: rules that lead to it, further addresses} */
    @Select("select exists (select 1 from network_rule where nic_id = #{nic})"
            + " or exists (select 1 from balance_member where nic_id = #{nic})"
            + " or exists (select 1 from nic_address where nic_id = #{nic})")
    boolean hasAny(NicId nic);

    /** Gives an interface another address, which is not in force then; 0 means that somebody in the network has it. */
    @Update("update ignore nic n set n.address = #{address}, n.position = #{position}, n.revision = n.revision + 1,"
            + " n.pending_since = #{now} where n.id = #{nic} and not exists (select 1 from nic_address a"
            + " where a.network_id = n.network_id and a.position = #{position})")
    int move(NicId nic, IpAddress address, long position, java.time.Instant now);

    /** Has the machine's default route lead through that interface and no other. */
    @Update("update nic set is_default = (id = #{nic}), revision = revision + 1, pending_since = #{now}"
            + " where vm_id = #{vm} and role = 'USER' and is_default <> (id = #{nic})")
    int makeDefault(UUID vm, NicId nic, java.time.Instant now);
}
