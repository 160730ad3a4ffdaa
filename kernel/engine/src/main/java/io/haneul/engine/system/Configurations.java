package io.haneul.engine.system;

import io.haneul.commands.setting.ConfigurationResponse;
import io.haneul.commands.setting.ConfigurationResponseBuilder;
import io.haneul.commands.setting.ListConfigurations;
import io.haneul.commands.setting.UpdateConfiguration;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.Settings;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.Id;
import io.haneul.store.query.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators may set: shown and set. Domain admins see and set what holds for their domains and accounts. */
final class Configurations {
    private final Kernel kernel;

    Configurations(Kernel kernel) {
        this.kernel = kernel;
    }

    /** What a setting is looked at for. */
    private record Place(Scope scope, Id of) {}

    void register() {
        kernel.commands().on(ListConfigurations.class, this::list);
        kernel.commands().single(UpdateConfiguration.class, this::update);
    }

    private static Optional<Place> place(List<Optional<Place>> given) {
        List<Place> places = given.stream().flatMap(Optional::stream).toList();
        if (places.size() > 1) {
            throw Refusal.parameter(
                    "zoneid", "and clusterid, storageid, imagestoreuuid, domainid, accountid exclude each other");
        }
        return places.stream().findFirst();
    }

    private static Optional<Place> place(Scope scope, Optional<? extends Id> of) {
        return of.map(id -> new Place(scope, id));
    }

    private Answer list(Request<ListConfigurations> request) {
        ListConfigurations wanted = request.command();
        Optional<Place> place = placeOf(request.caller(), wanted);
        Page page = kernel.listing().page(wanted.paging());
        Optional<String> keyword = wanted.paging().keyword().map(word -> word.toLowerCase(Locale.ROOT));
        List<Setting> found = kernel.settings().all().stream()
                .filter(setting -> wanted.name().map(setting.name()::equals).orElse(true))
                .filter(setting -> wanted.category()
                        .map(setting.category()::equalsIgnoreCase)
                        .orElse(true))
                .filter(setting ->
                        wanted.group().map(setting.category()::equalsIgnoreCase).orElse(true))
                .filter(setting ->
                        place.map(Place::scope).map(setting.scopes()::contains).orElse(true))
                .filter(setting ->
                        keyword.map(word -> setting.name().contains(word)).orElse(true))
                .sorted(Comparator.comparing(Setting::name))
                .toList();
        return new Answer.Listing(
                found.size(),
                found.stream()
                        .skip(page.offset())
                        .limit(page.limit())
                        .map(setting -> face(setting, place))
                        .toList());
    }

    private static Optional<Place> placeOf(Caller caller, ListConfigurations wanted) {
        Optional<Place> given = place(List.of(
                place(Scope.ZONE, wanted.zoneId()),
                place(Scope.CLUSTER, wanted.clusterId()),
                place(Scope.STORAGE_POOL, wanted.storageId()),
                place(Scope.IMAGE_STORE, wanted.imageStoreUuid()),
                place(Scope.DOMAIN, wanted.domainId()),
                place(Scope.ACCOUNT, wanted.accountId())));
        return caller.isRootAdmin() || given.isPresent()
                ? given
                : Optional.of(new Place(Scope.DOMAIN, caller.domain()));
    }

    private ConfigurationResponse update(Request<UpdateConfiguration> request) {
        UpdateConfiguration wanted = request.command();
        Setting setting = kernel.settings()
                .find(wanted.name())
                .orElseThrow(() -> Refusal.parameter("name", "is no setting's: " + wanted.name()));
        Optional<Place> place = place(List.of(
                place(Scope.ZONE, wanted.zoneId()),
                place(Scope.CLUSTER, wanted.clusterId()),
                place(Scope.STORAGE_POOL, wanted.storageId()),
                place(Scope.IMAGE_STORE, wanted.imageStoreUuid()),
                place(Scope.DOMAIN, wanted.domainId()),
                place(Scope.ACCOUNT, wanted.accountId())));
        requireSettable(request.caller(), setting, place);
        String value = wanted.value().map(String::strip).orElse(setting.defaultValue());
        kernel.settings().complaint(setting.name(), value).ifPresent(rule -> {
            throw Refusal.parameter("value", rule);
        });
        kernel.store().write(tx -> {
            if (place.isPresent()) {
                kernel.settings().at(place.get().scope(), place.get().of()).put(tx, setting.name(), value);
            } else {
                kernel.settings().put(tx, setting.name(), value);
            }
            Events.completed(
                    tx,
                    "CONFIGURATION.VALUE.EDIT",
                    Events.Owner.of(request.caller()),
                    new Events.Resource(
                            "Configuration",
                            place.map(Place::of).map(Id::value).orElse(WellKnown.ROOT_DOMAIN.value()),
                            setting.name()));
        });
        return face(setting, place);
    }

    private static void requireSettable(Caller caller, Setting setting, Optional<Place> place) {
        if (place.isEmpty() && !caller.isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Only root admins set what holds for the whole cloud");
        }
        place.map(Place::scope)
                .filter(scope -> !setting.scopes().contains(scope))
                .ifPresent(scope -> {
                    throw Refusal.parameter(
                            "name",
                            "is of a setting that cannot be set for one "
                                    + scope.wire().toLowerCase(Locale.ROOT));
                });
    }

    private ConfigurationResponse face(Setting setting, Optional<Place> place) {
        Settings settings = kernel.settings();
        String value = place.map(at -> settings.at(at.scope(), at.of()).textOf(setting.name()))
                .orElseGet(() -> settings.textOf(setting.name()));
        return ConfigurationResponseBuilder.builder()
                .category(setting.category())
                .group(setting.category())
                .name(setting.name())
                .value(value)
                .defaultValue(setting.defaultValue())
                .description(setting.description())
                .displayText(displayText(setting.name()))
                .scope(scopes(setting))
                .type(setting.kind().wire())
                .options(setting.options().isEmpty() ? null : String.join(",", setting.options()))
                .isDynamic(true)
                .build();
    }

    private static String scopes(Setting setting) {
        return Stream.concat(Stream.of(Scope.GLOBAL), setting.scopes().stream().sorted())
                .map(Scope::wire)
                .collect(Collectors.joining(","));
    }

    private static String displayText(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("[._]")));
        words.set(
                0,
                words.get(0).substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.get(0).substring(1));
        return String.join(" ", words);
    }
}
