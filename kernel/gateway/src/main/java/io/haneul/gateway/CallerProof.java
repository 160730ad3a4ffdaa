package io.haneul.gateway;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.identity.Authentication;
import io.haneul.engine.identity.Authentication.KeyHolder;
import io.haneul.gateway.Sessions.Session;
import io.haneul.gateway.request.Parameters;
import io.haneul.gateway.request.Signature;
import io.haneul.model.Secret;
import java.time.Clock;
import java.util.Optional;

/** Proves who calls, by signature or session. Whatever is wrong, the words are the same. */
final class CallerProof {
    /** Signed with when there is no such key, so that a wrong key takes as long as a wrong signature. */
    private static final Secret NOBODY = new Secret("nobody signs with this");

    private final Sessions sessions;
    private final Clock clock;

    CallerProof(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** {@return who calls} */
    Caller prove(Incoming request, Authentication authentication) {
        Parameters parameters = request.parameters();
        if (request.trust() == Incoming.Trust.LOCAL) {
            return authentication.rootAdmin();
        }
        boolean isSigned = parameters.find("signature").isPresent()
                || parameters.find("apikey").isPresent();
        Optional<Caller> caller =
                isSigned ? bySignature(parameters, authentication) : bySession(request, authentication);
        return caller.orElseThrow(CallerProof::failure);
    }

    static Refusal failure() {
        return new Refusal(ApiCode.UNAUTHORIZED, "unable to verify user credentials and/or request signature");
    }

    private Optional<Caller> bySignature(Parameters parameters, Authentication authentication) {
        Optional<Signature> signature = parameters.find("signature").flatMap(Signature::of);
        if (signature.isEmpty() || isExpired(parameters)) {
            return Optional.empty();
        }
        Optional<KeyHolder> holder = parameters.find("apikey").flatMap(authentication::byApiKey);
        Secret secret = holder.map(KeyHolder::secret).orElse(NOBODY);
        return signature.get().covers(parameters, secret) ? holder.map(KeyHolder::caller) : Optional.empty();
    }

    /** A signature of version 3 expires; an older one does not, whatever else it says. */
    private boolean isExpired(Parameters parameters) {
        if (!parameters.find("signatureversion").filter("3"::equals).isPresent()) {
            return false;
        }
        try {
            return parameters
                    .find("expires")
                    .map(text -> ApiDates.parse("expires", text).toInstant().isBefore(clock.instant()))
                    .orElse(true);
        } catch (Refusal e) {
            return true;
        }
    }

    private Optional<Caller> bySession(Incoming request, Authentication authentication) {
        Optional<Session> session = session(request);
        Optional<Caller> caller = session.flatMap(found -> authentication.caller(found.user()));
        if (caller.isPresent()) {
            sessions.touch(session.get());
        } else {
            session.ifPresent(sessions::end);
        }
        return caller;
    }

    /** {@return the session whose id and key the request has} */
    Optional<Session> session(Incoming request) {
        Optional<Secret> key =
                request.parameters().find("sessionkey").or(request::sessionKey).map(Secret::new);
        return key.flatMap(given -> request.sessions().stream()
                .flatMap(id -> sessions.find(id).stream())
                .filter(session -> session.key().matches(given))
                .findFirst());
    }
}
