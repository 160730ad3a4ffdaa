package io.haneul.engine.access;

import io.haneul.commands.Access.Right;
import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.Caller;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.util.List;
import java.util.Set;

/** Whose a thing is, and so what a caller may do with it. */
public sealed interface Ownership {
    /** {@return whether the caller has the right over the thing} */
    boolean grants(Caller caller, Right right);

    /** The provider's, for its admins' eyes only: pods, clusters, hosts, pools, networks of cables. */
    record Infrastructure() implements Ownership {
        @Override
        public boolean grants(Caller caller, Right right) {
            return caller.isRootAdmin() || (right == Right.USE && caller.roleType() == DefaultRole.RESOURCE_ADMIN);
        }
    }

    /** The provider's, for everybody to use: public zones, offerings, featured templates. */
    record Everyone() implements Ownership {
        @Override
        public boolean grants(Caller caller, Right right) {
            return caller.isRootAdmin() || right == Right.USE;
        }
    }

    /**
     * The provider's, for one domain and those below to use: a private zone, an offering of a domain.
     *
     * @param path of the domain
     */
    record DedicatedTo(String path) implements Ownership {
        @Override
        public boolean grants(Caller caller, Right right) {
            return caller.isRootAdmin()
                    || (right == Right.USE && caller.domainPath().startsWith(path));
        }
    }

    /**
     * The provider's, for one domain to use and no other: a network that those below do not see.
     *
     * @param path of the domain
     */
    record KeptFor(String path) implements Ownership {
        @Override
        public boolean grants(Caller caller, Right right) {
            return caller.isRootAdmin()
                    || (right == Right.USE && caller.domainPath().equals(path));
        }
    }

    /**
     * A domain itself, or what belongs to the domain rather than an account. Its users may refer to it, and to those above
     * and below only as far as they see them.
     *
     * @param path of the domain
     */
    record OfDomain(DomainId domain, String path) implements Ownership {
        @Override
        public boolean grants(Caller caller, Right right) {
            if (caller.isRootAdmin()) {
                return true;
            }
            boolean below = path.startsWith(caller.domainPath());
            boolean admin =
                    caller.roleType() == DefaultRole.DOMAIN_ADMIN || caller.roleType() == DefaultRole.RESOURCE_ADMIN;
            return admin ? below : right == Right.USE && path.equals(caller.domainPath());
        }
    }

    /**
     * What is for some domains and those below to use, and for the admins above all of them to change: an offering of domains.
     *
     * @param paths of the domains
     */
    record OfDomains(List<String> paths) implements Ownership {
        public OfDomains {
            paths = List.copyOf(paths);
        }

        @Override
        public boolean grants(Caller caller, Right right) {
            if (caller.isRootAdmin()) {
                return true;
            }
            boolean admin =
                    caller.roleType() == DefaultRole.DOMAIN_ADMIN || caller.roleType() == DefaultRole.RESOURCE_ADMIN;
            return right == Right.USE
                    ? paths.stream()
                            .anyMatch(path -> caller.domainPath().startsWith(path)
                                    || (admin && path.startsWith(caller.domainPath())))
                    : admin && paths.stream().allMatch(path -> path.startsWith(caller.domainPath()));
        }
    }

    /**
     * An account's that others may use by name: a template shared with them.
     *
     * @param owned whose it is
     * @param with  who may use it besides
     */
    record SharedWith(OfAccount owned, Set<AccountId> with) implements Ownership {
        public SharedWith {
            with = Set.copyOf(with);
        }

        @Override
        public boolean grants(Caller caller, Right right) {
            return owned.grants(caller, right) || (right == Right.USE && with.contains(caller.account()));
        }
    }

    /**
     * An account's.
     *
     * @param path   of its domain
     * @param shared whether others may use it: a public template, a shared network
     */
    record OfAccount(AccountId account, String path, boolean shared) implements Ownership {
        @Override
        public boolean grants(Caller caller, Right right) {
            if (caller.isRootAdmin() || caller.account().equals(account) || (shared && right == Right.USE)) {
                return true;
            }
            boolean admin =
                    caller.roleType() == DefaultRole.DOMAIN_ADMIN || caller.roleType() == DefaultRole.RESOURCE_ADMIN;
            return admin && path.startsWith(caller.domainPath());
        }
    }
}
