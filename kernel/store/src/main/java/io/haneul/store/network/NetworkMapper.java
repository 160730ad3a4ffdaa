package io.haneul.store.network;

import io.haneul.model.AccountId;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Guest networks. Each change of state is one conditional statement whose row count is the answer. */
public interface NetworkMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";
    String ACTIVE = " exists (select 1 from nic n where n.network_id = o.id and n.active and n.role = 'USER') ";

    /** Stores a new network. */
    @Insert("insert into network (id, name, display_text, zone_id, physical_network_id, offering_id, guest_type,"
            + " account_id, domain_id, audience, subdomain_access, state, cidr, gateway, first_address, last_address,"
            + " network_domain, isolation, segment_number, segment_fixed, segment_method, segment_uri, generation,"
            + " job_id, failed_job_id, failure_code, failure_text, idle_since, created, removed) values"
            + " (#{id}, #{name}, #{displayText}, #{zoneId}, #{physicalNetworkId}, #{offeringId}, #{guestType}, #{accountId},"
            + " #{domainId}, #{audience}, #{subdomainAccess}, #{state}, #{cidr}, #{gateway}, #{firstAddress}, #{lastAddress},"
            + " #{networkDomain}, #{isolation}, #{segmentNumber}, #{segmentFixed}, #{segmentMethod}, #{segmentUri},"
            + " #{generation}, #{jobId}, #{failedJobId}, #{failureCode}, #{failureText}, #{idleSince},"
            + " #{created}, #{removed})")
    void insert(NetworkRow network);

    /** {@return the network, unless it was removed} */
    @Select("select * from network where id = #{id} and removed is null")
    Optional<NetworkRow> find(NetworkId id);

    /** {@return the network, whose state nobody changes until this transaction ends, unless it was removed} */
    @Select("select * from network where id = #{id} and removed is null lock in share mode")
    Optional<NetworkRow> share(NetworkId id);

    /** {@return the network, which this transaction alone holds until it ends, unless it was removed} */
    @Select("select * from network where id = #{id} and removed is null for update")
    Optional<NetworkRow> lock(NetworkId id);

    /** {@return those of the networks that were not removed} */
    @Select("<script>select * from network where removed is null and id in" + IDS + "</script>")
    List<NetworkRow> existing(List<UUID> ids);

    /** {@return whose the networks are} */
    @Select("<script>select o.id, o.account_id, d.path, o.audience, o.subdomain_access from network o"
            + " join domain d on d.id = o.domain_id where o.removed is null and o.id in" + IDS + "</script>")
    List<NetworkAccessRow> access(List<UUID> ids);

    /** {@return a page of the networks that match} */
    @Select("<script>select o.* from network o" + NetworkFilter.MATCHES
            + " order by o.id limit #{page.offset}, #{page.limit}</script>")
    List<NetworkRow> page(Visibility see, NetworkFilter want, Page page);

    /** {@return how many networks match} */
    @Select("<script>select count(*) from network o" + NetworkFilter.MATCHES + "</script>")
    long count(Visibility see, NetworkFilter want);

    /** {@return an account's networks, the oldest first} */
    @Select("select id from network where account_id = #{account} and removed is null order by id limit #{limit}")
    List<NetworkId> ofAccount(AccountId account, int limit);

    /** {@return how many networks an account has} */
    @Select("select count(*) from network where account_id = #{account} and removed is null")
    long countOf(AccountId account);

    /** {@return the ranges of addresses that networks on the physical network have} */
    @Select("select * from network where physical_network_id = #{id} and removed is null order by id")
    List<NetworkRow> on(PhysicalNetworkId id);

    /** {@return how many networks the zone has} */
    @Select("select count(*) from network where zone_id = #{zone} and removed is null")
    long countIn(ZoneId zone);

    /** {@return how many networks are on the physical network} */
    @Select("select count(*) from network where physical_network_id = #{physical} and removed is null")
    long countOn(PhysicalNetworkId physical);

    /** {@return how many networks on the physical network the provider serves} */
    @Select(
            "select count(*) from network n where n.physical_network_id = #{physical} and n.removed is null and exists"
                    + " (select 1 from network_offering_service s where s.offering_id = n.offering_id and s.provider = #{provider})")
    long countServed(PhysicalNetworkId physical, String provider);

    /** {@return how many networks are of the offering} */
    @Select("select count(*) from network where offering_id = #{offering} and removed is null")
    long countOffered(NetworkOfferingId offering);

    /** {@return shared networks of the domains whose path is like this} */
    @Select("select o.id from network o join domain d on d.id = o.domain_id where o.removed is null"
            + " and o.audience = 'DOMAIN' and d.path like #{within} order by o.id limit #{limit}")
    List<NetworkId> ofDomains(String within, int limit);

    /** {@return how many shared networks the domains whose path is like this have} */
    @Select("select count(*) from network o join domain d on d.id = o.domain_id where o.removed is null"
            + " and o.audience = 'DOMAIN' and d.path like #{within}")
    long countOfDomains(String within);

    /** Names a network anew; 0 means that it is gone. */
    @Update("update network set name = coalesce(#{name}, name), display_text = coalesce(#{displayText}, display_text),"
            + " network_domain = coalesce(#{networkDomain}, network_domain) where id = #{id} and removed is null")
    int rename(NetworkId id, @Nullable String name, @Nullable String displayText, @Nullable String networkDomain);

    /** Gives a network to the job that implements it; 0 means that it is not merely defined any more. */
    @Update("update network set state = 'IMPLEMENTING', job_id = #{job}"
            + " where id = #{id} and state = 'ALLOCATED' and removed is null")
    int beginImplementing(NetworkId id, JobId job);

    /** Marks a network as there; 0 means that no job implements it. */
    @Update(
            "update network set state = 'IMPLEMENTED', generation = generation + 1, job_id = null, failed_job_id = null,"
                    + " failure_code = null, failure_text = null, idle_since = null where id = #{id} and state = 'IMPLEMENTING'")
    int implemented(NetworkId id);

    /** Says why the network's job could not implement it; it is merely defined again. */
    @Update("update network set state = 'ALLOCATED', failed_job_id = job_id, failure_code = #{code},"
            + " failure_text = #{text}, job_id = null where id = #{id} and state = 'IMPLEMENTING'")
    int notImplemented(NetworkId id, int code, String text);

    /** Gives a locked network to the job that shuts it down; 0 means that it is not there, or a machine in it is active. */
    @Update("update network o set o.state = 'SHUTDOWN', o.job_id = #{job}"
            + " where o.id = #{id} and o.state = 'IMPLEMENTED' and o.removed is null and not" + ACTIVE)
    int beginShutdown(NetworkId id, JobId job);

    /** Gives a network to the job that begins it anew, machines or not; 0 means that it is not there. */
    @Update("update network set state = 'IMPLEMENTING', job_id = #{job}"
            + " where id = #{id} and state = 'IMPLEMENTED' and removed is null")
    int beginRestart(NetworkId id, JobId job);

    /** Gives a locked network to the job that removes it; 0 means that another job has it, or a machine is plugged into it. */
    @Update("update network o set o.state = 'DESTROY', o.job_id = #{job} where o.id = #{id}"
            + " and o.state in ('ALLOCATED', 'IMPLEMENTED') and o.removed is null"
            + " and not exists (select 1 from nic n where n.network_id = o.id and n.role = 'USER')")
    int beginDestroying(NetworkId id, JobId job);

    /** Ends a restart: the network is implemented as before, with what was remembered of it. */
    @Update("update network set state = 'IMPLEMENTED', job_id = null where id = #{id} and state = 'IMPLEMENTING'")
    int restarted(NetworkId id);

    /** {@return whether a machine in the network is active} */
    @Select("select exists (select 1 from nic n where n.network_id = #{id} and n.active and n.role = 'USER')")
    boolean isActive(NetworkId id);

    /** Marks a network as merely defined: its job has taken down what it could. */
    @Update("update network set state = 'ALLOCATED', job_id = null, idle_since = null"
            + " where id = #{id} and state in ('SHUTDOWN', 'DESTROY')")
    int allocated(NetworkId id);

    /** Hides a network for ever. */
    @Update("update network set removed = #{now}, job_id = null where id = #{id} and removed is null")
    int remove(NetworkId id, Instant now);

    /** Takes the number for the network; 0 means that another one has it. */
    @Insert(
            "insert ignore into segment (physical_network_id, number, network_id) values (#{physical}, #{number}, #{network})")
    int takeSegment(PhysicalNetworkId physical, int number, NetworkId network);

    /** {@return the numbers that are taken on the physical network} */
    @Select("select number from segment where physical_network_id = #{physical} order by number")
    List<Integer> segments(PhysicalNetworkId physical);

    /** {@return the number the network has taken} */
    @Select("select number from segment where network_id = #{network}")
    Optional<Integer> segmentOf(NetworkId network);

    /** Lets go of the network's number. */
    @Delete("delete from segment where network_id = #{network}")
    void releaseSegment(NetworkId network);

    /** Remembers the network's number, and the isolation it is drawn for. */
    @Update("update network set isolation = #{isolation}, segment_number = #{number} where id = #{id}")
    int segment(NetworkId id, @Nullable String isolation, @Nullable Integer number);

    /** Remembers what segment the isolation made. */
    @Update("update network set segment_method = #{method}, segment_uri = #{uri} where id = #{id}")
    int segmentMade(NetworkId id, @Nullable String method, @Nullable String uri);

    /** Gives a new network its first revision. */
    @Insert("insert into network_revision (network_id, revision, applied) values (#{id}, 0, 0)")
    void insertRevision(NetworkId id);

    /** Forgets the revision of a network that is gone for ever. */
    @Delete("delete from network_revision where network_id = #{id}")
    void forgetRevision(NetworkId id);

    /** Counts the revision up; others that do so wait until this transaction ends, and see what it saw or more. */
    @Update("update network_revision set revision = revision + 1 where network_id = #{id}")
    int countRevision(NetworkId id);

    /** {@return the newest revision that any provider was asked for} */
    @Select("select revision from network_revision where network_id = #{id}")
    long revision(NetworkId id);

    /** {@return the newest revision that is in force} */
    @Select("select applied from network_revision where network_id = #{id}")
    long appliedRevision(NetworkId id);

    /** Says that a state of the network is in force. */
    @Update("update network_revision set applied = greatest(applied, #{revision}) where network_id = #{id}")
    int applied(NetworkId id, long revision);

    /** Notes that something of the network's state was changed, and gives the note a number. */
    @Select(
            value = "insert into network_change (network_id, created) values (#{network}, #{now}) returning id",
            affectData = true)
    long change(NetworkId network, Instant now);

    /** {@return the changes of the network that are not in force yet} */
    @Select("select id from network_change where network_id = #{network} order by id")
    List<Long> changes(NetworkId network);

    /** {@return whether the change is not in force yet} */
    @Select("select exists (select 1 from network_change where id = #{change})")
    boolean isPending(long change);

    /** Says that the changes are in force. */
    @Delete("<script>delete from network_change where id in"
            + " <foreach item='id' collection='changes' open='(' separator=',' close=')'>#{id}</foreach></script>")
    void inForce(List<Long> changes);

    /** Forgets all changes of the network: there is nothing any more where they could be in force. */
    @Delete("delete from network_change where network_id = #{network}")
    void forgetChanges(NetworkId network);

    /** {@return implemented networks with changes that have waited since before the moment} */
    @Select("select distinct c.network_id from network_change c join network o on o.id = c.network_id"
            + " where c.created < #{before} and o.state = 'IMPLEMENTED' and o.removed is null limit 1000")
    List<NetworkId> waiting(Instant before);

    /** Remembers that the network's segment was brought to the host. */
    @Insert("insert ignore into network_host (network_id, host_id) values (#{network}, #{host})")
    int brought(NetworkId network, HostId host);

    /** {@return the hosts to which the network's segment was brought} */
    @Select("select host_id from network_host where network_id = #{network} order by host_id")
    List<HostId> hosts(NetworkId network);

    /** Says that the network's segment is on no host any more. */
    @Delete("delete from network_host where network_id = #{network}")
    void takenAway(NetworkId network);

    /** {@return implemented networks in which no machine is active and that are not known to be idle} */
    @Select("select o.id from network o where o.state = 'IMPLEMENTED' and o.removed is null and o.idle_since is null"
            + " and not" + ACTIVE + " order by o.id limit 1000")
    List<NetworkId> newlyIdle();

    /** Notes since when no machine in it is active. */
    @Update("update network o set o.idle_since = #{now} where o.id = #{id} and o.idle_since is null and not" + ACTIVE)
    int idle(NetworkId id, Instant now);

    /** {@return implemented networks that were thought idle and are not} */
    @Select("select o.id from network o where o.state = 'IMPLEMENTED' and o.removed is null"
            + " and o.idle_since is not null and" + ACTIVE + " order by o.id limit 1000")
    List<NetworkId> awake();

    /** Notes that a machine in it is active again. */
    @Update("update network set idle_since = null where id = #{id}")
    int notIdle(NetworkId id);

    /** {@return implemented networks that have been idle since before the moment} */
    @Select("select id from network where state = 'IMPLEMENTED' and removed is null and idle_since < #{before}"
            + " order by id limit 1000")
    List<NetworkId> idleSince(Instant before);
}
