package io.haneul.engine.compute;

import io.haneul.commands.Success;
import io.haneul.commands.compute.CreateSSHKeyPair;
import io.haneul.commands.compute.CreatedSshKeyPair;
import io.haneul.commands.compute.CreatedSshKeyPairBuilder;
import io.haneul.commands.compute.DeleteSSHKeyPair;
import io.haneul.commands.compute.ListSSHKeyPairs;
import io.haneul.commands.compute.RegisterSSHKeyPair;
import io.haneul.commands.compute.SshKeyPairResponse;
import io.haneul.commands.compute.SshKeyPairResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.AccountId;
import io.haneul.model.SshKeyPairId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.compute.NamedFilter;
import io.haneul.store.compute.SshKeyRow;
import io.haneul.store.compute.SshKeyView;
import io.haneul.store.compute.VmSshKeyRow;
import io.haneul.store.identity.OwnerRow;
import java.util.List;
import java.util.UUID;

/** Makes, registers, removes and lists SSH keys. */
final class SshKeys {
    private static final String KIND = "SSHKeyPair";
    private static final String EVENT = "REGISTER.SSH.KEYPAIR";
    /** All of them together must fit what a guest is told. */
    private static final int MOST = 8;

    private final Kernel kernel;

    SshKeys(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references()
                .add(
                        SshKeyPairId.class,
                        (tx, ids) -> OwnedNames.ownership(tx.sshKeys().owned(ids)));
        kernel.belongings()
                .add(new OwnedNames.Belonging(
                        "SSH key pairs", (tx, account) -> tx.sshKeys().countOf(account), (tx, account) -> tx.sshKeys()
                                .deleteOf(account)));
        kernel.commands().single(CreateSSHKeyPair.class, this::create);
        kernel.commands().single(RegisterSSHKeyPair.class, this::enrol);
        kernel.commands().single(DeleteSSHKeyPair.class, this::delete);
        kernel.commands().on(ListSSHKeyPairs.class, this::list);
    }

    private CreatedSshKeyPair create(Request<CreateSSHKeyPair> request) {
        CreateSSHKeyPair command = request.command();
        String name = OwnedNames.require(command.name());
        KeyMaterial.Pair pair = KeyMaterial.make();
        SshKeyView made = kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            return insert(tx, request.caller(), owner, new Named(name, pair.publicKey()));
        });
        return CreatedSshKeyPairBuilder.builder()
                .id(made.id().toString())
                .name(made.name())
                .fingerprint(made.fingerprint())
                .privateKey(pair.privateKey())
                .account(made.account())
                .domainId(made.domainId().toString())
                .domain(made.domain())
                .hasAnnotations(false)
                .build();
    }

    private SshKeyPairResponse enrol(Request<RegisterSSHKeyPair> request) {
        RegisterSSHKeyPair command = request.command();
        Named named = new Named(OwnedNames.require(command.name()), KeyMaterial.require(command.publicKey()));
        return show(kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            return insert(tx, request.caller(), owner, named);
        }));
    }

    private record Named(String name, String publicKey) {}

    private static SshKeyView insert(Tx tx, Caller caller, OwnerRow owner, Named key) {
        SshKeyRow row = new SshKeyRow(
                NewIds.of(SshKeyPairId.class),
                key.name(),
                owner.accountId(),
                owner.domainId(),
                KeyMaterial.fingerprint(key.publicKey()),
                key.publicKey(),
                tx.now());
        if (tx.sshKeys().insert(row) == 0) {
            throw OwnedNames.taken("a key pair with name", row.name());
        }
        Events.completed(tx, EVENT, OwnedNames.told(caller, owner), resource(row));
        return new SshKeyView(
                row.id(),
                row.name(),
                row.fingerprint(),
                owner.accountName(),
                owner.domainId(),
                owner.domainName(),
                owner.domainPath());
    }

    private static Events.Resource resource(SshKeyRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    private Success delete(Request<DeleteSSHKeyPair> request) {
        DeleteSSHKeyPair command = request.command();
        return kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            SshKeyRow row = tx.sshKeys()
                    .named(owner.accountId(), command.name())
                    .orElseThrow(() -> Refusal.reference("name", command.name()));
            tx.sshKeys().delete(row.id());
            Events.completed(tx, "SSHKEYPAIR.DELETE", OwnedNames.told(request.caller(), owner), resource(row));
            return Success.plain();
        });
    }

    private Answer list(Request<ListSSHKeyPairs> request) {
        ListSSHKeyPairs command = request.command();
        return kernel.store().read(tx -> {
            NamedFilter filter = OwnedNames.filter(
                            tx,
                            kernel.listing(),
                            new OwnedNames.Wanted(
                                    request.caller(), command.owner(), command.paging(), command.id(), command.name()))
                    .trait(command.fingerprint().orElse(null))
                    .build();
            return new Answer.Listing(
                    tx.sshKeys().count(filter),
                    tx.sshKeys().page(filter).stream().map(SshKeys::show).toList());
        });
    }

    private static SshKeyPairResponse show(SshKeyView key) {
        return SshKeyPairResponseBuilder.builder()
                .id(key.id().toString())
                .name(key.name())
                .fingerprint(key.fingerprint())
                .account(key.account())
                .domainId(key.domainId().toString())
                .domain(key.domain())
                .hasAnnotations(false)
                .build();
    }

    /** {@return the account's keys of the names, each once, in their order} */
    static List<SshKeyRow> named(Tx tx, AccountId account, List<String> names) {
        List<String> wanted = names.stream().distinct().toList();
        if (wanted.size() > MOST) {
            throw Refusal.parameter("keypairs", "names at most " + MOST);
        }
        return wanted.stream()
                .map(name -> tx.sshKeys().named(account, name).orElseThrow(() -> Refusal.reference("keypairs", name)))
                .toList();
    }

    /** Gives a machine the keys in place of those it had. */
    static void give(Tx tx, UUID vm, List<SshKeyRow> keys) {
        tx.sshKeys().take(vm);
        for (int i = 0; i < keys.size(); i++) {
            tx.sshKeys()
                    .give(new VmSshKeyRow(vm, i, keys.get(i).name(), keys.get(i).publicKey()));
        }
    }
}
