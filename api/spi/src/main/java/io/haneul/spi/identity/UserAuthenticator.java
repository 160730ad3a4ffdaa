package io.haneul.spi.identity;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says whether somebody who logs in is who he says. The kernel asks authenticators by rank, and the first decisive answer
 * counts; one that fails is passed over.
 */
@ConsumerType
public interface UserAuthenticator extends Provider {
    /** {@return when this authenticator is asked; never blocks} */
    AuthenticatorFacts facts();

    /**
     * Judges one attempt. Nothing is remembered of it; the kernel counts failures.
     *
     * @throws Fault UNREACHABLE when what it asks does not answer; never because of a wrong password
     */
    Verdict authenticate(Call call, LoginAttempt attempt) throws Fault, InterruptedException;
}
