package io.haneul.store.limit;

import io.haneul.model.AccountId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Limits, and the counts they are compared with. What somebody has is counted from what there is, while the rows of its finite
 * limits are locked: there is no counter that could go wrong.
 */
public interface LimitMapper {
    String HELD =
            " <choose><when test='h.account() != null'> o.account_id = #{h.account} </when><otherwise> o.domain_id in"
                    + " (select n.id from domain n where n.path like #{h.within} and n.removed is null) </otherwise></choose> ";

    /** {@return the finite limits of the account and of the domains of the paths} */
    @Select("<script>select node_id, type, most, null as path from resource_limit where node_id = #{account}"
            + " union all select l.node_id, l.type, l.most, d.path from domain d join resource_limit l on l.node_id = d.id"
            + " where d.removed is null and d.path in"
            + " <foreach item='path' collection='paths' open='(' separator=',' close=')'>#{path}</foreach></script>")
    List<LimitRow> over(AccountId account, List<String> paths);

    /** Holds a limit until the transaction ends, so that whoever else takes something under it waits. {@return it, if it is there} */
    @Select("select node_id, type, most, null as path from resource_limit where node_id = #{node} and type = #{type}"
            + " for update")
    List<LimitRow> hold(UUID node, int type);

    /** {@return the finite limits of an account or domain} */
    @Select("select node_id, type, most, null as path from resource_limit where node_id = #{node} order by type")
    List<LimitRow> of(UUID node);

    /** Gives an account or domain a limit, or another one. */
    @Insert("insert into resource_limit (node_id, type, most) values (#{node}, #{type}, #{most})"
            + " on duplicate key update most = values(most)")
    void put(UUID node, int type, long most);

    /** Takes a limit away. */
    @Delete("delete from resource_limit where node_id = #{node} and type = #{type}")
    void remove(UUID node, int type);

    /** Takes all limits of an account or domain away, when it is removed. */
    @Delete("delete from resource_limit where node_id = #{node}")
    void removeOf(UUID node);

    /**
     * Counts of machines that there are: those that never came to be, are destroyed or being expunged are not counted.
     *
     * @param memory in MiB
     */
    record Machines(long machines, long cores, long memory) {}

    /** {@return how many machines there are and what they have} */
    @Select(
            "<script>select count(*) as machines, coalesce(sum(o.cores), 0) as cores, coalesce(sum(o.memory_mib), 0) as memory"
                    + " from vm o where o.kind = 'USER' and o.state not in ('DESTROYED', 'EXPUNGING', 'ERROR') and"
                    + HELD
                    + "</script>")
    Machines machines(@Param("h") Holder holder);

    String IDS = " in <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach> ";

    /** {@return the finite limits of the accounts or domains} */
    @Select("<script>select node_id, type, most, null as path from resource_limit where node_id" + IDS + "</script>")
    List<LimitRow> ofAll(List<UUID> ids);

    /**
     * What an account has of one kind of thing.
     *
     * @param number of them
     * @param bytes  they take, where they take any
     */
    record Part(AccountId accountId, long number, long bytes) {}

    /**
     * An account's machines that are neither destroyed nor being expunged.
     *
     * @param memory in MiB
     */
    record MachinesOf(AccountId accountId, long machines, long cores, long memory, long running, long stopped) {}

    /** {@return the accounts' machines} */
    @Select("<script>select o.account_id, count(*) as machines, sum(o.cores) as cores, sum(o.memory_mib) as memory,"
            + " sum(o.state = 'RUNNING') as running, sum(o.state = 'STOPPED') as stopped from vm o where o.kind = 'USER'"
            + " and o.state not in ('DESTROYED', 'EXPUNGING', 'ERROR') and o.account_id" + IDS
            + " group by o.account_id</script>")
    List<MachinesOf> machinesOf(List<UUID> ids);

    /** {@return the accounts' volumes} */
    @Select("<script>select account_id, count(*) as number, sum(size) as bytes from volume where account_id" + IDS
            + " group by account_id</script>")
    List<Part> volumesOf(List<UUID> ids);

    /** {@return the accounts' templates} */
    @Select(
            "<script>select account_id, count(*) as number, sum(size_bytes) as bytes from template where removed is null"
                    + " and type = 'USER' and account_id" + IDS + " group by account_id</script>")
    List<Part> templatesOf(List<UUID> ids);

    /** {@return the accounts' networks} */
    @Select("<script>select account_id, count(*) as number, 0 as bytes from network where removed is null"
            + " and audience = 'ACCOUNT' and account_id" + IDS + " group by account_id</script>")
    List<Part> networksOf(List<UUID> ids);

    /** {@return the accounts' public addresses} */
    @Select("<script>select account_id, count(*) as number, 0 as bytes from public_address where not is_system"
            + " and account_id" + IDS + " group by account_id</script>")
    List<Part> addressesOf(List<UUID> ids);

    /** Counts of things with a size. */
    record Sized(long number, long bytes) {}

    /** {@return how many volumes there are and how large they are} */
    @Select("<script>select count(*) as number, coalesce(sum(o.size), 0) as bytes from volume o where" + HELD
            + "</script>")
    Sized volumes(@Param("h") Holder holder);

    /** {@return how many templates there are and how large they are} */
    @Select("<script>select count(*) as number, coalesce(sum(o.size_bytes), 0) as bytes from template o"
            + " where o.removed is null and o.type = 'USER' and" + HELD + "</script>")
    Sized templates(@Param("h") Holder holder);

    /** {@return how many networks of accounts there are} */
    @Select("<script>select count(*) from network o where o.removed is null and o.audience = 'ACCOUNT' and" + HELD
            + "</script>")
    long networks(@Param("h") Holder holder);

    /** {@return how many public addresses are taken} */
    @Select("<script>select count(*) from public_address o where not o.is_system and" + HELD + "</script>")
    long addresses(@Param("h") Holder holder);
}
