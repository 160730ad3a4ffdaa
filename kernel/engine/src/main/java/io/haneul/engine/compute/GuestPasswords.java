package io.haneul.engine.compute;

import io.haneul.commands.compute.GivenVm;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Views;
import io.haneul.engine.network.Content;
import io.haneul.model.JobId;
import io.haneul.model.Secret;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmPasswordRow;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes passwords for guests whose template takes one. A password is sealed in its row, goes to the network by a name that
 * tells nothing of it, and is given out once, with the result of the job that made it.
 */
final class GuestPasswords implements Views.Once<GivenVm> {
    /** Without what looks alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final Pattern SOUND = Pattern.compile("[!-~]{6,64}");
    private static final int SALT_BYTES = 16;

    private final Kernel kernel;
    private final SecureRandom random = new SecureRandom();

    GuestPasswords(Kernel kernel) {
        this.kernel = kernel;
    }

    static void require(Secret given) {
        if (!SOUND.matcher(given.reveal()).matches()) {
            throw Refusal.parameter("password", "has 6 to 64 characters of ASCII, no blanks");
        }
    }

    /** {@return a password, sealed, of a machine; the job's result will give it out} */
    VmPasswordRow make(UUID vm, Optional<Secret> given, Optional<String> key, JobId job) {
        Secret password = given.orElseGet(this::made);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Secret salted = new Secret(HexFormat.of().formatHex(salt) + ":" + password.reveal());
        return new VmPasswordRow(
                vm,
                kernel.vault().seal(salted),
                Content.hash(Content.encoded(salted).reveal()),
                key.flatMap(text -> KeyMaterial.encrypted(text, password)).orElse(null),
                job);
    }

    private Secret made() {
        long length = kernel.settings().longOf(ComputeSettings.PASSWORD_LENGTH);
        return new Secret(random.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining()));
    }

    @Override
    public boolean waits(Tx tx, JobId job) {
        return tx.vmPasswords().waiting(job).isPresent();
    }

    @Override
    public GivenVm give(Tx tx, JobId job, GivenVm vm) {
        Optional<VmPasswordRow> waiting = tx.vmPasswords().waiting(job);
        if (waiting.isEmpty() || tx.vmPasswords().given(job) == 0) {
            return vm;
        }
        String salted = kernel.vault().unseal(waiting.get().sealed()).reveal();
        return new GivenVm(vm.vm(), new Secret(salted.substring(salted.indexOf(':') + 1)));
    }
}
