package io.haneul.engine.catalog;

import io.haneul.commands.Success;
import io.haneul.commands.catalog.ListTemplatePermissions;
import io.haneul.commands.catalog.TemplatePermissionsResponse;
import io.haneul.commands.catalog.UpdateTemplatePermissions;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.model.AccountId;
import io.haneul.model.TemplateId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.catalog.TemplateShareRow;
import io.haneul.store.identity.OwnerRow;
import java.util.List;
import java.util.Locale;

/** Tells and changes who may use a template besides its owner. */
final class TemplatePermissions {
    private final Kernel kernel;

    TemplatePermissions(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().single(ListTemplatePermissions.class, this::list);
        kernel.commands().single(UpdateTemplatePermissions.class, this::update);
    }

    private static TemplateRow template(Tx tx, TemplateId id) {
        return tx.templates().existing(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.reference("id", id));
    }

    private TemplatePermissionsResponse list(Request<ListTemplatePermissions> request) {
        return kernel.store().read(tx -> {
            TemplateRow template = template(tx, request.command().id());
            List<String> accounts = tx.templates().shares(List.of(template.id().value())).stream()
                    .map(TemplateShareRow::name)
                    .toList();
            return new TemplatePermissionsResponse(
                    template.id().toString(),
                    template.isPublic(),
                    template.domainId().toString(),
                    accounts.isEmpty() ? null : accounts);
        });
    }

    private Success update(Request<UpdateTemplatePermissions> request) {
        UpdateTemplatePermissions command = request.command();
        kernel.store().write(tx -> {
            TemplateRow before = template(tx, command.id());
            command.isFeatured().filter(wanted -> wanted != before.isFeatured()).ifPresent(wanted -> {
                if (!request.caller().isRootAdmin()) {
                    throw new Refusal(ApiCode.ACCOUNT, "Only root admins can make a template featured, or not");
                }
            });
            tx.templates().show(before.with(row -> {
                command.isPublic().ifPresent(row::isPublic);
                command.isFeatured().ifPresent(row::isFeatured);
                command.isExtractable().ifPresent(row::isExtractable);
            }));
            share(tx, command, before);
            Events.completed(
                    tx,
                    "TEMPLATE.PERMISSIONS.UPDATE",
                    Events.Owner.of(request.caller()).tellingTo(before.accountId(), before.domainId()),
                    Templates.resource(before));
        });
        return Success.plain();
    }

    private static void share(Tx tx, UpdateTemplatePermissions command, TemplateRow template) {
        if (command.op().isEmpty()) {
            if (!command.accounts().isEmpty()) {
                throw Refusal.parameter("op", "must say what is to be done with the accounts: add, remove or reset");
            }
            return;
        }
        String op = command.op().get().toLowerCase(Locale.ROOT);
        switch (op) {
            case "reset" -> tx.templates().unshareAll(template.id());
            case "add", "remove" -> {
                if (command.accounts().isEmpty()) {
                    throw Refusal.parameter("accounts", "must be given with op=" + op);
                }
                for (String name : command.accounts()) {
                    AccountId account = account(tx, template, name);
                    if (op.equals("add")) {
                        tx.templates().share(template.id(), account);
                    } else {
                        tx.templates().unshare(template.id(), account);
                    }
                }
            }
            default -> throw Refusal.parameter("op", "must be add, remove or reset");
        }
    }

    private static AccountId account(Tx tx, TemplateRow template, String name) {
        return tx.accounts()
                .ownerNamed(template.domainId(), name)
                .map(OwnerRow::accountId)
                .orElseThrow(() -> Refusal.reference("accounts", name));
    }
}
