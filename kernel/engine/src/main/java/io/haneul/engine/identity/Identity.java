package io.haneul.engine.identity;

import io.haneul.engine.core.Kernel;
import java.io.IOException;

/** The area of domains, accounts, users, roles, keys, and proof of who calls. */
public final class Identity {
    private final Kernel kernel;
    private final IdentityMemory memory = new IdentityMemory();
    private final Passwords passwords = new Passwords();
    private final Keys keys;
    private final Roles roles;
    private final AccountRemoval accountRemoval;

    public Identity(Kernel kernel) {
        this.kernel = kernel;
        this.keys = new Keys(kernel.vault());
        this.roles = new Roles(kernel.store(), memory, kernel.commands());
        this.accountRemoval = new AccountRemoval(kernel, memory, roles);
    }

    /** Adds the area to the engine. */
    public void register() {
        new Domains(kernel, memory).register();
        new Accounts(kernel, roles, passwords).register();
        new AccountChanges(kernel, memory, roles).register();
        accountRemoval.register();
        new DomainRemoval(kernel, memory, accountRemoval).register();
        new Users(kernel, roles, passwords).register();
        new UserChanges(kernel, memory, roles, new UserChanges.Proofs(passwords, keys)).register();
        new RoleCommands(kernel, memory, roles).register();
        new RoleRules(kernel, memory, roles).register();
    }

    /** Makes what an empty cloud begins with; before any job runs. */
    public void prepare() throws IOException {
        new FirstStart(kernel, passwords, keys).run();
    }

    /** {@return the proof of who calls} */
    public Authentication authentication() {
        return new StoredAuthentication(kernel.store(), memory, passwords, keys);
    }

    /** {@return what roles may call} */
    public Permissions permissions() {
        return roles;
    }

    /** Tries again to remove the accounts that could not be removed. */
    public void removeStranded() {
        accountRemoval.again();
    }
}
