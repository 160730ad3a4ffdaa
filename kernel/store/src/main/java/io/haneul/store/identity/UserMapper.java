package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.UserId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Users and their keys. */
public interface UserMapper {
    String COLUMNS = "select u.id, u.account_id, u.domain_id, u.username, u.password_hash, u.state, u.first_name,"
            + " u.last_name, u.email, u.timezone, u.is_default, u.created, u.removed from user u ";

    String STANDING = "select u.id user_id, u.state user_state, a.id account_id, a.name account_name,"
            + " a.state account_state, d.id domain_id, d.path domain_path, r.id role_id, r.type role_type"
            + " from user u join account a on a.id = u.account_id join domain d on d.id = a.domain_id"
            + " join role r on r.id = a.role_id"
            + " where u.removed is null and a.removed is null and d.removed is null ";

    String VIEW = "select u.id, u.username, u.state, u.first_name, u.last_name, u.email, u.timezone, a.id account_id,"
            + " a.name account_name, d.id domain_id, d.name domain_name, d.path domain_path, r.id role_id,"
            + " r.name role_name, r.type role_type, k.api_key, u.is_default, u.created from user u"
            + " join account a on a.id = u.account_id join domain d on d.id = a.domain_id"
            + " join role r on r.id = a.role_id left join api_key k on k.user_id = u.id ";

    /** The system's own user is never shown. */
    String MATCHING = " from (select u.id, u.account_id, u.domain_id, u.username, u.first_name, u.last_name, u.email,"
            + " u.state, r.type from user u join account a on a.id = u.account_id join role r on r.id = a.role_id"
            + " where u.removed is null and not (u.is_default and u.username = 'system')) o where " + Visibility.OWNED
            + " and (#{f.id} is null or o.id = #{f.id}) and (#{f.username} is null or o.username = #{f.username})"
            + " and (#{f.like} is null or o.username like #{f.like} or o.first_name like #{f.like}"
            + " or o.last_name like #{f.like} or o.email like #{f.like})"
            + " and (#{f.state} is null or o.state = #{f.state})"
            + " and (#{f.roleType} is null or o.type = #{f.roleType}) ";

    /** Stores a new user; a duplicate key means that its domain has one of that name. */
    @Insert("insert into user (id, account_id, domain_id, username, password_hash, state, first_name, last_name, email,"
            + " timezone, is_default, created) values (#{id}, #{accountId}, #{domainId}, #{username}, #{passwordHash},"
            + " #{state}, #{firstName}, #{lastName}, #{email}, #{timezone}, #{isDefault}, #{created})")
    void insert(UserRow user);

    /** {@return the user, unless it was removed} */
    @Select(COLUMNS + "where u.id = #{id} and u.removed is null")
    Optional<UserRow> find(UserId id);

    /** {@return the user, unless it was removed, which nobody else changes until the transaction ends} */
    @Select(COLUMNS + "where u.id = #{id} and u.removed is null for update")
    Optional<UserRow> lock(UserId id);

    /** {@return the user of the name in the domain, unless it was removed} */
    @Select(COLUMNS + "where u.domain_id = #{domain} and u.username = #{username} and u.removed is null")
    Optional<UserRow> named(DomainId domain, String username);

    /** {@return the user with all that decides what it may do, unless something of it was removed} */
    @Select(STANDING + "and u.id = #{id}")
    Optional<StandingRow> standing(UserId id);

    /** {@return the first of the domain's users of accounts with a role of the type that may call} */
    @Select(STANDING + "and d.id = #{domain} and r.type = #{roleType} and u.state = 'ENABLED' and a.state = 'ENABLED'"
            + " and not (a.is_default and a.name = 'system') order by u.id limit 1")
    Optional<StandingRow> first(DomainId domain, String roleType);

    /** {@return whose the users are that were not removed} */
    @Select("<script>" + VIEW + "where u.removed is null and u.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<UserViewRow> living(List<UserId> ids);

    /** {@return the user as it is shown, unless it was removed} */
    @Select(VIEW + "where u.id = #{id} and u.removed is null")
    Optional<UserViewRow> view(UserId id);

    /** {@return the users of the accounts, in the order they were made} */
    @Select("<script>" + VIEW + "where u.removed is null and u.account_id in <foreach item='id' collection='accounts'"
            + " open='(' separator=',' close=')'>#{id}</foreach> order by u.id</script>")
    List<UserViewRow> ofAccounts(List<AccountId> accounts);

    /** {@return a page of the users, in the order they were made} */
    @Select(VIEW + "join (select o.id" + MATCHING + "order by o.id limit #{page.offset}, #{page.limit}) chosen"
            + " on chosen.id = u.id order by u.id")
    List<UserViewRow> page(Visibility see, UserFilter f, Page page);

    /** {@return how many users there are} */
    @Select("select count(*)" + MATCHING)
    long count(Visibility see, UserFilter f);

    /** {@return the names of the users, also of those that were removed} */
    @Select("<script>" + COLUMNS + "where u.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<UserRow> all(List<UserId> ids);

    /** Changes what a user is called, and how it proves itself; a duplicate key means that the name is taken. */
    @Update("update user set username = #{username}, password_hash = #{passwordHash}, first_name = #{firstName},"
            + " last_name = #{lastName}, email = #{email}, timezone = #{timezone}"
            + " where id = #{id} and removed is null")
    int describe(UserRow user);

    /** Enables, disables or locks a user. */
    @Update("update user set state = #{state} where id = #{id} and removed is null")
    int transition(UserId id, Standing state);

    /** Removes a user. */
    @Update("update user set removed = #{now} where id = #{id} and removed is null")
    int remove(UserId id, Instant now);

    /** Removes the users of an account. */
    @Update("update user set removed = #{now} where account_id = #{account} and removed is null")
    int removeOf(AccountId account, Instant now);

    /** Gives a user that has none a key; a duplicate key means that somebody has it. */
    @Insert("insert into api_key (user_id, api_key, sealed_secret, created)"
            + " values (#{userId}, #{apiKey}, #{sealedSecret}, #{created})")
    void insertKey(KeyRow key);

    /** {@return the key of the user} */
    @Select("select user_id, api_key, sealed_secret, created from api_key where user_id = #{user}")
    Optional<KeyRow> keyOf(UserId user);

    /** {@return the key of that name} */
    @Select("select user_id, api_key, sealed_secret, created from api_key where api_key = #{apiKey}")
    Optional<KeyRow> key(String apiKey);

    /** Forgets the key of a user. */
    @Delete("delete from api_key where user_id = #{user}")
    int removeKey(UserId user);

    /** Forgets the keys of an account's users. */
    @Delete("delete from api_key where user_id in (select id from user where account_id = #{account})")
    int removeKeysOf(AccountId account);
}
