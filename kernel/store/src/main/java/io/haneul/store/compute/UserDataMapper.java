package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.NetworkId;
import io.haneul.model.UserDataId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Registered user data, and what machines' guests are told. */
public interface UserDataMapper {
    String IDS = " (<foreach item='id' collection='ids' separator=','>#{id}</foreach>)";

    String MATCHES = " from user_data o" + NamedFilter.JOIN + NamedFilter.MATCHES;

    /** Stores new user data; 0 means that the account has some of its name. */
    @Insert("insert ignore into user_data (id, name, account_id, domain_id, content, params, created) values (#{id},"
            + " #{name}, #{accountId}, #{domainId}, #{content}, #{params}, #{created})")
    int insert(UserDataRow data);

    /** {@return the user data} */
    @Select("select * from user_data where id = #{id}")
    Optional<UserDataRow> find(UserDataId id);

    /** {@return user data that nobody removes until the transaction ends} */
    @Select("select * from user_data where id = #{id} lock in share mode")
    Optional<UserDataRow> share(UserDataId id);

    /** {@return user data that nobody takes up until the transaction ends} */
    @Select("select * from user_data where id = #{id} for update")
    Optional<UserDataRow> lock(UserDataId id);

    /** {@return the user data of the page, in the order it was made} */
    @Select("<script>select o.id, o.name, o.content, o.params, o.account_id, o.domain_id" + NamedFilter.OWNER + MATCHES
            + NamedFilter.PAGE + "</script>")
    List<UserDataView> page(@Param("f") NamedFilter filter);

    /** {@return how much user data matches} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") NamedFilter filter);

    /** {@return how many machines were told it} */
    @Select("select count(*) from vm_user_data where user_data_id = #{id}")
    long usersOf(UserDataId id);

    /** Removes user data. */
    @Delete("delete from user_data where id = #{id}")
    int delete(UserDataId id);

    /** {@return how much user data the account has} */
    @Select("select count(*) from user_data where account_id = #{account}")
    long countOf(AccountId account);

    /** Removes the account's user data. */
    @Delete("delete from user_data where account_id = #{account}")
    int deleteOf(AccountId account);

    /** {@return whose those are that exist} */
    @Select("<script>select o.id, o.account_id, d.path from user_data o join domain d on d.id = o.domain_id"
            + " where o.id in" + IDS + "</script>")
    List<OwnedRow> owned(List<UUID> ids);

    /** Stores what a guest is told, in place of what it was told before. */
    @Insert(
            "insert into vm_user_data (vm_id, content, user_data_id, details) values (#{vmId}, #{content}, #{userDataId},"
                    + " #{details}) on duplicate key update content = values(content), user_data_id = values(user_data_id),"
                    + " details = values(details)")
    void tell(VmUserDataRow data);

    /** {@return what a guest is told} */
    @Select("select * from vm_user_data where vm_id = #{vm}")
    Optional<VmUserDataRow> told(UUID vm);

    /** {@return what the guests of the machines are told} */
    @Select("<script>select * from vm_user_data where vm_id in" + IDS + "</script>")
    List<VmUserDataRow> toldAll(List<UUID> ids);

    /** {@return from where the user data of the machines is} */
    @Select("<script>select o.vm_id, o.user_data_id, u.name user_data_name, o.details from vm_user_data o"
            + " left join user_data u on u.id = o.user_data_id where o.vm_id in" + IDS + "</script>")
    List<VmUserDataView> sources(List<UUID> ids);

    /** {@return user data of the hash that some guest of the network is told, in base64} */
    @Select("select u.content from nic n join vm_user_data u on u.vm_id = n.vm_id where n.network_id = #{network}"
            + " and n.user_data_hash = #{hash} limit 1")
    Optional<String> inNetwork(NetworkId network, String hash);

    /** Says of what a guest is told that it is of no registered user data any more. */
    @Update("update vm_user_data set user_data_id = null where vm_id = #{vm}")
    void detach(UUID vm);

    /** Removes what a guest was told. */
    @Delete("delete from vm_user_data where vm_id = #{vm}")
    void forget(UUID vm);
}
