package io.haneul.engine.identity;

import io.haneul.engine.command.Caller;
import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import java.util.Optional;

/** Proof of who calls. Safe for any number of threads; answers for keys come from memory where they can. */
public interface Authentication {
    /**
     * {@return who the API key belongs to and the secret its requests are signed with; empty when there is no such key or
     * its user, account or domain may not call now}
     */
    Optional<KeyHolder> byApiKey(String apiKey);

    /**
     * Checks a name and password.
     *
     * @param domainPath such as {@code /}; leading and trailing slashes may be missing
     * @return who logged in; empty when refused, without saying why
     */
    Optional<Profile> login(String username, Secret password, String domainPath);

    /** {@return the path of a domain, for logins that name it by its id; empty when there is none} */
    Optional<String> domainPath(DomainId domain);

    /**
     * {@return the first admin of the root domain, as whom the integration port calls} The caller has proven nothing but that
     * it runs on this machine, so only that port may ask.
     */
    Caller rootAdmin();

    /** {@return the user of a session as of now; empty when it may not call any more} */
    Optional<Caller> caller(UserId user);

    /**
     * The holder of an API key.
     *
     * @param caller who
     * @param secret its requests are signed with
     */
    record KeyHolder(Caller caller, Secret secret) {}

    /**
     * What a login answers.
     *
     * @param caller    who
     * @param username  as it is stored
     * @param firstName of the user
     * @param lastName  of the user
     * @param timezone  of the user, when set
     */
    record Profile(Caller caller, String username, String firstName, String lastName, Optional<String> timezone) {}
}
