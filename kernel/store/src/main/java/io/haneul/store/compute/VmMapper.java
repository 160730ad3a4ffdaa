package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.model.TemplateId;
import io.haneul.store.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Machines. */
public interface VmMapper {
    String IDS = "<foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";

    String MATCHES =
            " from vm o <if test='f.network() != null'>join nic n on n.vm_id = o.id and n.network_id = #{f.network}"
                    + "</if><if test='f.pod() != null or f.cluster() != null'> join host h on h.id = o.host_id</if>"
                    + " where o.kind = #{f.kind} and" + "<bind name='see' value='f.see()'/>" + Visibility.OWNED
                    + "<if test='!f.ids().isEmpty()'> and o.id in"
                    + " <foreach item='id' collection='f.ids()' open='(' separator=',' close=')'>#{id}</foreach></if>"
                    + "<if test='!f.states().isEmpty()'> and o.state in"
                    + " <foreach item='s' collection='f.states()' open='(' separator=',' close=')'>#{s}</foreach></if>"
                    + "<if test='f.name() != null'> and (o.name like concat('%', #{f.name}, '%')"
                    + " or o.display_name like concat('%', #{f.name}, '%'))</if>"
                    + "<if test='f.keyword() != null'> and (o.name like concat('%', #{f.keyword}, '%') or o.display_name like"
                    + " concat('%', #{f.keyword}, '%') or o.instance_name like concat('%', #{f.keyword}, '%')"
                    + " or o.state = #{f.keyword})</if>"
                    + "<if test='f.network() != null'> and o.id in (select n.vm_id from nic n where n.network_id = #{f.network})</if>"
                    + "<if test='f.zone() != null'> and o.zone_id = #{f.zone}</if>"
                    + "<if test='f.pod() != null'> and h.pod_id = #{f.pod}</if>"
                    + "<if test='f.cluster() != null'> and h.cluster_id = #{f.cluster}</if>"
                    + "<if test='f.host() != null'> and o.host_id = #{f.host}</if>"
                    + "<if test='f.hypervisor() != null'> and o.hypervisor = #{f.hypervisor}</if>"
                    + "<if test='f.template() != null'> and o.template_id = #{f.template}</if>"
                    + "<if test='f.offering() != null'> and o.service_offering_id = #{f.offering}</if>"
                    + "<if test='f.ha() != null'> and o.ha = #{f.ha}</if>"
                    + "<if test='f.pool() != null'> and exists (select 1 from volume v where v.vm_id = o.id"
                    + " and v.pool_id = #{f.pool})</if>";

    /** Stores a new machine. */
    @Insert(
            "insert into vm (id, kind, instance_name, name, display_name, account_id, domain_id, user_id, zone_id, hypervisor,"
                    + " template_id, os_type_id, service_offering_id, cores, speed_mhz, memory_mib, ha, state, host_id,"
                    + " last_host_id, handle, reason, network_id, provider, job_id, created, updated, destroyed) values (#{id},"
                    + " #{kind}, #{instanceName}, #{name}, #{displayName}, #{accountId}, #{domainId}, #{userId}, #{zoneId},"
                    + " #{hypervisor}, #{templateId}, #{osTypeId}, #{serviceOfferingId}, #{cores}, #{speedMhz}, #{memoryMib},"
                    + " #{ha}, #{state}, #{hostId}, #{lastHostId}, #{handle}, #{reason}, #{networkId}, #{provider}, #{jobId},"
                    + " #{created}, #{updated}, #{destroyed})")
    void insert(VmRow vm);

    /** {@return the machine} */
    @Select("select * from vm where id = #{id}")
    Optional<VmRow> find(UUID id);

    /** {@return the machines, in the order of their ids} */
    @Select("<script>select * from vm where id in " + IDS + " order by id</script>")
    List<VmRow> all(List<UUID> ids);

    /** {@return ids of the machines of the page, in the order they were made} */
    @Select("<script>select o.id" + MATCHES + " order by o.id limit #{f.page.limit} offset #{f.page.offset}</script>")
    List<UUID> page(@Param("f") VmFilter filter);

    /** {@return how many machines match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") VmFilter filter);

    /** {@return whether a machine of the name, not yet expunged, has an interface in the network} */
    @Select("select exists (select 1 from vm v join nic n on n.vm_id = v.id where v.name = #{name}"
            + " and n.network_id = #{network} and v.id <> #{except})")
    boolean nameTaken(String name, NetworkId network, UUID except);

    /** Changes the state from one to another; 0 means that it was not in the one. */
    @Update("update vm set state = #{to}, reason = #{reason}, updated = #{now} where id = #{id} and state = #{from}")
    int transition(UUID id, VmState from, VmState to, @Nullable String reason, Instant now);

    /** Names the latest job about the machine. */
    @Update("update vm set job_id = #{job} where id = #{id}")
    void worked(UUID id, JobId job);

    /** Gives the machine its host, before it starts there; 0 means that it is not starting. */
    @Update("update vm set host_id = #{host}, updated = #{now} where id = #{id} and state = 'STARTING'")
    int placed(UUID id, HostId host, Instant now);

    /** Takes the machine's host away again, where it is this one; its room is given back with it. */
    @Update("update vm set host_id = null, updated = #{now} where id = #{id} and host_id = #{host}")
    int displaced(UUID id, HostId host, Instant now);

    /** Records that the machine runs; 0 means that it was not starting there. */
    @Update(
            "update vm set state = 'RUNNING', last_host_id = #{host}, handle = #{handle}, reason = null, updated = #{now}"
                    + " where id = #{id} and host_id = #{host} and state = 'STARTING'")
    int started(UUID id, HostId host, @Nullable String handle, Instant now);

    /** Records that the machine has stopped and lets go of its host; 0 means that it was not in that state there. */
    @Update("update vm set state = #{halt.to}, host_id = null, reason = #{halt.reason}, updated = #{halt.now},"
            + " destroyed = #{halt.destroyed}"
            + " where id = #{id} and host_id = #{host} and state = #{from}")
    int stopped(UUID id, HostId host, VmState from, Halt halt);

    /** Records that a stopped machine is destroyed. */
    @Update(
            "update vm set state = 'DESTROYED', destroyed = #{now}, updated = #{now} where id = #{id} and state = #{from}")
    int destroyed(UUID id, VmState from, Instant now);

    /** Takes a destroyed machine back; 0 means that it was not destroyed. */
    @Update(
            "update vm set state = 'STOPPED', destroyed = null, updated = #{now} where id = #{id} and state = 'DESTROYED'")
    int recovered(UUID id, Instant now);

    /** Renames the machine and changes what else is free to change. */
    @Update("update vm set name = #{name}, display_name = #{displayName}, ha = #{ha}, os_type_id = #{osTypeId},"
            + " updated = #{updated} where id = #{id}")
    int describe(VmRow vm);

    /** Removes an expunged machine. */
    @Delete("delete from vm where id = #{id}")
    int delete(UUID id);

    /** {@return machines destroyed before the moment, and those that never came to be} */
    @Select(
            "select id from vm where kind = 'USER' and state = 'DESTROYED' and destroyed < #{moment} order by id limit #{limit}")
    List<UUID> destroyedBefore(Instant moment, int limit);

    /** {@return machines recorded on the host in the state} */
    @Select("select * from vm where host_id = #{host} and state = #{state} order by id")
    List<VmRow> on(HostId host, VmState state);

    /** {@return all machines that hold a share of the host} */
    @Select("select * from vm where host_id = #{host} order by id for update")
    List<VmRow> allOn(HostId host);

    /** {@return the appliances of a network} */
    @Select("select * from vm where network_id = #{network} and kind = 'ROUTER' order by id")
    List<VmRow> appliancesOf(NetworkId network);

    /** Stores details by name. */
    @Insert("insert into vm_detail (vm_id, name, value) values (#{vm}, #{name}, #{value})")
    void insertDetail(UUID vm, String name, String value);

    /** {@return the details of the machines} */
    @Select("<script>select vm_id, name, value from vm_detail where vm_id in " + IDS + " order by vm_id, name</script>")
    List<VmDetailRow> details(List<UUID> ids);

    /** Removes an expunged machine's details. */
    @Delete("delete from vm_detail where vm_id = #{vm}")
    void deleteDetails(UUID vm);

    /** Stores what the guest is told. */
    @Insert("insert into vm_user_data (vm_id, content) values (#{vm}, #{content})"
            + " on duplicate key update content = values(content)")
    void putUserData(UUID vm, String content);

    /** {@return what the guest is told, in base64} */
    @Select("select content from vm_user_data where vm_id = #{vm}")
    Optional<String> userData(UUID vm);

    /** Removes what the guest was told. */
    @Delete("delete from vm_user_data where vm_id = #{vm}")
    void deleteUserData(UUID vm);

    /** {@return whose those of the machines of the kind are that exist} */
    @Select(
            "<script>select v.id, v.account_id, d.path from vm v join domain d on d.id = v.domain_id where v.kind = #{kind}"
                    + " and v.id in " + IDS + "</script>")
    List<OwnedRow> owned(VmKind kind, List<UUID> ids);

    /** {@return an account's machines, the oldest first} */
    @Select("select * from vm where account_id = #{account} and kind = 'USER' order by id limit #{limit}")
    List<VmRow> ofAccount(AccountId account, int limit);

    /** {@return how many machines an account has} */
    @Select("select count(*) from vm where account_id = #{account} and kind = 'USER'")
    long countOf(AccountId account);

    /** {@return how many machines were made from the template} */
    @Select("select count(*) from vm where template_id = #{template}")
    long countFrom(TemplateId template);

    /** {@return how many machines hold a share of the host} */
    @Select("select count(*) from vm where host_id = #{host}")
    long countOn(HostId host);
}
