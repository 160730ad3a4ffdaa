package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** Accounts. */
public interface AccountMapper {
    String OWNER = "select a.id account_id, a.name account_name, a.state, d.id domain_id, d.name domain_name,"
            + " d.path domain_path from account a join domain d on d.id = a.domain_id ";

    /** Stores a new account; a duplicate key means that its domain has one of that name. */
    @Insert("insert into account (id, name, domain_id, role_id, state, network_domain, is_default, created)"
            + " values (#{id}, #{name}, #{domainId}, #{roleId}, #{state}, #{networkDomain}, #{isDefault}, #{created})")
    void insert(AccountRow account);

    /** {@return the account of the name in the domain, unless it was removed} */
    @Select(OWNER + "where a.domain_id = #{domain} and a.name = #{name} and a.removed is null")
    Optional<OwnerRow> ownerNamed(DomainId domain, String name);

    /** {@return those of the accounts that exist, with those that were removed} */
    @Select("<script>" + OWNER + "where a.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<OwnerRow> owners(List<AccountId> ids);
}
