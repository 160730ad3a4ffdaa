package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.SshKeyPairId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Registered SSH keys, and those that machines were given. */
public interface SshKeyMapper {
    String IDS = " (<foreach item='id' collection='ids' separator=','>#{id}</foreach>)";

    String MATCHES = " from ssh_key_pair o" + NamedFilter.JOIN + NamedFilter.MATCHES
            + "<if test='f.trait() != null'> and o.fingerprint = #{f.trait}</if>";

    /** Stores a new key; 0 means that the account has one of its name. */
    @Insert("insert ignore into ssh_key_pair (id, name, account_id, domain_id, fingerprint, public_key, created) values"
            + " (#{id}, #{name}, #{accountId}, #{domainId}, #{fingerprint}, #{publicKey}, #{created})")
    int insert(SshKeyRow key);

    /** {@return the account's key of the name} */
    @Select("select * from ssh_key_pair where account_id = #{account} and name = #{name}")
    Optional<SshKeyRow> named(AccountId account, String name);

    /** {@return the keys of the page, in the order they were made} */
    @Select("<script>select o.id, o.name, o.fingerprint, o.domain_id" + NamedFilter.OWNER + MATCHES + NamedFilter.PAGE
            + "</script>")
    List<SshKeyView> page(@Param("f") NamedFilter filter);

    /** {@return how many keys match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") NamedFilter filter);

    /** Removes a key. */
    @Delete("delete from ssh_key_pair where id = #{id}")
    int delete(SshKeyPairId id);

    /** {@return how many keys the account has} */
    @Select("select count(*) from ssh_key_pair where account_id = #{account}")
    long countOf(AccountId account);

    /** Removes the account's keys. */
    @Delete("delete from ssh_key_pair where account_id = #{account}")
    int deleteOf(AccountId account);

    /** {@return whose those of the keys are that exist} */
    @Select("<script>select o.id, o.account_id, d.path from ssh_key_pair o join domain d on d.id = o.domain_id"
            + " where o.id in" + IDS + "</script>")
    List<OwnedRow> owned(List<UUID> ids);

    /** Gives a machine a key. */
    @Insert("insert into vm_ssh_key (vm_id, position, name, public_key) values (#{vmId}, #{position}, #{name},"
            + " #{publicKey})")
    void give(VmSshKeyRow key);

    /** {@return the keys the machines were given, by machine, in their order} */
    @Select("<script>select * from vm_ssh_key where vm_id in" + IDS + " order by vm_id, position</script>")
    List<VmSshKeyRow> ofMachines(List<UUID> ids);

    /** Takes a machine's keys from it. */
    @Delete("delete from vm_ssh_key where vm_id = #{vm}")
    void take(UUID vm);
}
