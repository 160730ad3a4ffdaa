package io.haneul.engine.identity;

import io.haneul.engine.command.Caller;
import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import java.util.Optional;

/** Lets nobody in: while there are no users. */
public final class NobodyYet implements Authentication {
    @Override
    public Optional<KeyHolder> byApiKey(String apiKey) {
        return Optional.empty();
    }

    @Override
    public Optional<Profile> login(String username, Secret password, String domainPath) {
        return Optional.empty();
    }

    @Override
    public Optional<String> domainPath(DomainId domain) {
        return Optional.empty();
    }

    @Override
    public Caller rootAdmin() {
        throw new IllegalStateException("there is no root admin");
    }

    @Override
    public Optional<Caller> caller(UserId user) {
        return Optional.empty();
    }
}
