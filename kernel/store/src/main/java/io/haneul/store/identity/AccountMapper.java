package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.RoleId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Accounts. */
public interface AccountMapper {
    String OWNER = "select a.id account_id, a.name account_name, a.state, d.id domain_id, d.name domain_name,"
            + " d.path domain_path from account a join domain d on d.id = a.domain_id ";

    String ROW = "select a.id, a.name, a.domain_id, a.role_id, a.state, a.network_domain, a.is_default, a.closing_job,"
            + " a.created, a.removed from account a ";

    String VIEW = "select a.id, a.name, a.state, d.id domain_id, d.name domain_name, d.path domain_path, r.id role_id,"
            + " r.name role_name, r.type role_type, a.network_domain, a.is_default, a.closing_job, a.created"
            + " from account a join domain d on d.id = a.domain_id join role r on r.id = a.role_id ";

    /** An account is its own owner; the system's own is never shown. */
    String MATCHING = " from (select a.id, a.id account_id, a.domain_id, a.name, a.state, a.closing_job, r.type"
            + " from account a join role r on r.id = a.role_id where a.removed is null"
            + " and not (a.is_default and a.name = 'system')) o where " + Visibility.OWNED
            + " and (#{f.id} is null or o.id = #{f.id}) and (#{f.name} is null or o.name = #{f.name})"
            + " and (#{f.like} is null or o.name like #{f.like}) and (#{f.state} is null or o.state = #{f.state})"
            + " and (#{f.roleType} is null or o.type = #{f.roleType})"
            + " and (#{f.closing} is null or (o.closing_job is not null) = #{f.closing}) ";

    /** Stores a new account; a duplicate key means that its domain has one of that name. */
    @Insert("insert into account (id, name, domain_id, role_id, state, network_domain, is_default, created)"
            + " values (#{id}, #{name}, #{domainId}, #{roleId}, #{state}, #{networkDomain}, #{isDefault}, #{created})")
    void insert(AccountRow account);

    /** {@return the account, unless it was removed} */
    @Select(ROW + "where a.id = #{id} and a.removed is null")
    Optional<AccountRow> find(AccountId id);

    /** {@return the account, unless it was removed, so that it does not close until the transaction ends} */
    @Select(ROW + "where a.id = #{id} and a.removed is null lock in share mode")
    Optional<AccountRow> hold(AccountId id);

    /** {@return the account of the name in the domain, unless it was removed} */
    @Select(OWNER + "where a.domain_id = #{domain} and a.name = #{name} and a.removed is null")
    Optional<OwnerRow> ownerNamed(DomainId domain, String name);

    /** {@return those of the accounts that exist, with those that were removed} */
    @Select("<script>" + OWNER + "where a.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<OwnerRow> owners(List<AccountId> ids);

    /** {@return those of the accounts that were not removed} */
    @Select("<script>" + OWNER + "where a.removed is null and a.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<OwnerRow> living(List<AccountId> ids);

    /** {@return the account as it is shown, unless it was removed} */
    @Select(VIEW + "where a.id = #{id} and a.removed is null")
    Optional<AccountViewRow> view(AccountId id);

    /** {@return a page of the accounts, in the order they were made} */
    @Select(VIEW + "join (select o.id" + MATCHING + "order by o.id limit #{page.offset}, #{page.limit}) chosen"
            + " on chosen.id = a.id order by a.id")
    List<AccountViewRow> page(Visibility see, AccountFilter f, Page page);

    /** {@return how many accounts there are} */
    @Select("select count(*)" + MATCHING)
    long count(Visibility see, AccountFilter f);

    /** {@return some accounts of the domains whose path is like this} */
    @Select(
            ROW
                    + "join domain d on d.id = a.domain_id where d.path like #{within} and a.removed is null order by a.id limit #{limit}")
    List<AccountRow> within(String within, int limit);

    /** {@return how many accounts there are in the domains whose path is like this} */
    @Select("select count(*) from account a join domain d on d.id = a.domain_id"
            + " where d.path like #{within} and a.removed is null")
    long countWithin(String within);

    /** Renames an account; a duplicate key means that its domain has another one of that name. */
    @Update("update account set name = #{name} where id = #{id} and removed is null")
    int rename(AccountId id, String name);

    /** Gives an account another role. */
    @Update("update account set role_id = #{role} where id = #{id} and removed is null")
    int giveRole(AccountId id, RoleId role);

    /** Names the DNS suffix of an account's networks. */
    @Update("update account set network_domain = #{networkDomain} where id = #{id} and removed is null")
    int describe(AccountId id, @Nullable String networkDomain);

    /** Enables, disables or locks an account; 0 means that it is gone or being removed. */
    @Update("update account set state = #{state} where id = #{id} and removed is null and closing_job is null")
    int transition(AccountId id, Standing state);

    /** Begins to remove an account. */
    @Update("update account set state = 'DISABLED', closing_job = #{job} where id = #{id} and removed is null")
    int close(AccountId id, JobId job);

    /** {@return the accounts whose removal has failed} */
    @Select(ROW + "join job j on j.id = a.closing_job where a.removed is null and j.state = 'FAILED'"
            + " order by a.id limit #{limit}")
    List<AccountRow> stranded(int limit);

    /** Begins to remove an account again; 0 means that somebody else did. */
    @Update("update account set closing_job = #{job} where id = #{id} and closing_job = #{failed} and removed is null")
    int closeAgain(AccountId id, JobId job, JobId failed);

    /** Removes an account. */
    @Update("update account set removed = #{now} where id = #{id} and removed is null")
    int remove(AccountId id, Instant now);

    /** {@return how many accounts have the role} */
    @Select("select count(*) from account where role_id = #{role} and removed is null")
    long countOfRole(RoleId role);
}
