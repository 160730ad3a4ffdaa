package io.haneul.store.identity;

import io.haneul.model.UserId;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;

/** Users and their keys. */
public interface UserMapper {
    String STANDING = "select u.id user_id, u.state user_state, a.id account_id, a.name account_name,"
            + " a.state account_state, d.id domain_id, d.path domain_path, r.id role_id, r.type role_type"
            + " from user u join account a on a.id = u.account_id join domain d on d.id = a.domain_id"
            + " join role r on r.id = a.role_id"
            + " where u.removed is null and a.removed is null and d.removed is null ";

    /** {@return the user with all that decides what it may do, unless something of it was removed} */
    @Select(STANDING + "and u.id = #{id}")
    Optional<StandingRow> standing(UserId id);
}
