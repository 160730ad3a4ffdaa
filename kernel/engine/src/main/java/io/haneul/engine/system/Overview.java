package io.haneul.engine.system;

import io.haneul.commands.Paging;
import io.haneul.commands.infrastructure.HostTagResponse;
import io.haneul.commands.infrastructure.ListHostTags;
import io.haneul.commands.infrastructure.ListStorageTags;
import io.haneul.commands.infrastructure.StorageTagResponse;
import io.haneul.commands.system.CloudIdentifierResponse;
import io.haneul.commands.system.CloudianEnabledResponse;
import io.haneul.commands.system.CloudianIsEnabled;
import io.haneul.commands.system.GetCloudIdentifier;
import io.haneul.commands.system.InfrastructureResponse;
import io.haneul.commands.system.InfrastructureResponseBuilder;
import io.haneul.commands.system.ListGuiThemes;
import io.haneul.commands.system.ListInfrastructure;
import io.haneul.commands.system.QuotaEnabledResponse;
import io.haneul.commands.system.QuotaIsEnabled;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.store.NewIds;
import io.haneul.store.overview.OverviewMapper.Totals;
import io.haneul.store.query.Page;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the web UI asks at its start and on its first pages, and which cloud this is. */
final class Overview {
    private final Kernel kernel;

    Overview(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().single(QuotaIsEnabled.class, request -> new QuotaEnabledResponse(false));
        kernel.commands().single(CloudianIsEnabled.class, request -> new CloudianEnabledResponse(false, null));
        kernel.commands().on(ListGuiThemes.class, request -> new Answer.Listing(0, List.of()));
        kernel.commands().single(ListInfrastructure.class, this::infrastructure);
        kernel.commands().on(ListHostTags.class, this::hostTags);
        kernel.commands().on(ListStorageTags.class, this::storageTags);
        kernel.commands().single(GetCloudIdentifier.class, this::identifier);
    }

    private InfrastructureResponse infrastructure(Request<ListInfrastructure> request) {
        return kernel.store().read(tx -> {
            Totals totals = tx.overview().totals();
            return InfrastructureResponseBuilder.builder()
                    .zones(totals.zones())
                    .pods(totals.pods())
                    .clusters(totals.clusters())
                    .hosts(totals.hosts())
                    .storagePools(totals.pools())
                    .imageStores(totals.imageStores())
                    .objectStores(0)
                    .systemVms(0)
                    .routers(totals.routers())
                    .ilbVms(0)
                    .alerts(totals.alerts())
                    .managementServers(tx.jobs().servers(tx.now()).size())
                    .backupRepositories(0)
                    .build();
        });
    }

    private Answer hostTags(Request<ListHostTags> request) {
        List<String> lists = kernel.store().read(tx -> tx.overview().hostTags());
        return tags(lists, request.command().paging(), name -> new HostTagResponse(id("host", name), name, false));
    }

    private Answer storageTags(Request<ListStorageTags> request) {
        List<String> lists = kernel.store().read(tx -> tx.overview().poolTags());
        return tags(lists, request.command().paging(), name -> new StorageTagResponse(id("storage", name), name));
    }

    /** A tag is nothing but its name, from which its id is made. */
    private static String id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + " tag " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Answer tags(List<String> lists, Paging paging, Function<String, ? extends Record> face) {
        Page page = kernel.listing().page(paging);
        String keyword = paging.keyword().orElse("").toLowerCase(Locale.ROOT);
        List<String> names = lists.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.toLowerCase(Locale.ROOT).contains(keyword))
                .distinct()
                .sorted()
                .toList();
        return new Answer.Listing(
                names.size(),
                names.stream().skip(page.offset()).limit(page.limit()).map(face).toList());
    }

    private CloudIdentifierResponse identifier(Request<GetCloudIdentifier> request) {
        if (kernel.settings().textOf(CoreSettings.CLOUD_IDENTIFIER).isEmpty()) {
            kernel.settings().refresh(kernel.store());
        }
        if (kernel.settings().textOf(CoreSettings.CLOUD_IDENTIFIER).isEmpty()) {
            String made = NewIds.next().toString();
            kernel.store().write(tx -> kernel.settings().put(tx, CoreSettings.CLOUD_IDENTIFIER, made));
        }
        String identifier = kernel.settings().textOf(CoreSettings.CLOUD_IDENTIFIER);
        String signature = kernel.store()
                .read(tx -> tx.users().keyOf(request.command().userId()))
                .map(key -> signed(
                        identifier, kernel.vault().unseal(key.sealedSecret()).reveal()))
                .orElse(null);
        return new CloudIdentifierResponse(request.command().userId(), identifier, signature);
    }

    private static String signed(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
