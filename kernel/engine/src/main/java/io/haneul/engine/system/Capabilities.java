package io.haneul.engine.system;

import io.haneul.commands.system.CapabilitiesResponse;
import io.haneul.commands.system.CapabilitiesResponseBuilder;
import io.haneul.commands.system.ListCapabilities;
import io.haneul.commands.system.ListLdapConfigurations;
import io.haneul.commands.system.ListProjects;
import io.haneul.commands.system.ListRegions;
import io.haneul.commands.system.RegionResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What this cloud can do, and what it does not have. */
final class Capabilities {
    /** The contract that is spoken; clients choose by it what they send. */
    private static final String CONTRACT = "4.22.0.0";

    private static final int LOCAL = 1;

    private final Kernel kernel;
    private final String version = readVersion();

    Capabilities(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().single(ListCapabilities.class, this::list);
        kernel.commands().on(ListRegions.class, this::regions);
        kernel.commands().on(ListLdapConfigurations.class, request -> new Answer.Listing(0, List.of()));
        kernel.commands().on(ListProjects.class, request -> new Answer.Listing(0, List.of()));
    }

    private static String readVersion() {
        try (InputStream text = Capabilities.class.getResourceAsStream("version.txt")) {
            return text == null ? "unknown" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CapabilitiesResponse list(Request<ListCapabilities> request) {
        Settings settings = kernel.settings();
        Settings.Scoped own = settings.at(Scope.ACCOUNT, request.caller().account());
        boolean isAdmin = request.caller().isRootAdmin();
        return CapabilitiesResponseBuilder.builder()
                .cloudStackVersion(CONTRACT)
                .haneulVersion(version)
                .securityGroupsEnabled(false)
                .dynamicRolesEnabled(true)
                .supportElb("false")
                .projectInviteRequired(false)
                .allowUserCreateProjects(false)
                .customDiskOfferingMinSize(settings.longOf(CoreSettings.SMALLEST_DISK))
                .customDiskOfferingMaxSize(settings.longOf(CoreSettings.LARGEST_DISK))
                .userPublicTemplateEnabled(false)
                .regionSecondaryEnabled(false)
                .liveSnapshotEnabled(false)
                .allowUserViewDestroyedVm(isAdmin || own.flagOf(CoreSettings.USERS_VIEW_DESTROYED))
                .allowUserExpungeRecoverVm(isAdmin || own.flagOf(CoreSettings.USERS_EXPUNGE))
                .allowUserExpungeRecoverVolume(false)
                .allowUserViewAllDomainAccounts(false)
                .allowUserForceStopVm(true)
                .kubernetesServiceEnabled(false)
                .kubernetesClusterExperimentalFeaturesEnabled(false)
                .dynamicScalingEnabled(false)
                .additionalConfigEnabled(false)
                .instanceLeaseEnabled(false)
                .defaultUiPageSize(20L)
                .build();
    }

    private Answer regions(Request<ListRegions> request) {
        ListRegions wanted = request.command();
        RegionResponse local =
                new RegionResponse(LOCAL, "Local", kernel.config().url(), false, false);
        boolean isWanted = wanted.id().map(id -> id == LOCAL).orElse(true)
                && wanted.name().map("Local"::equalsIgnoreCase).orElse(true)
                && wanted.paging()
                        .keyword()
                        .map(word -> "local".contains(word.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && wanted.paging().page().orElse(1) == 1;
        return isWanted ? new Answer.Listing(1, List.of(local)) : new Answer.Listing(0, List.of());
    }
}
