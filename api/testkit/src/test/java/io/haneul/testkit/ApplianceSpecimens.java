package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.spi.network.ApplianceDocument;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Hosts of which the way into appliances is wrong in one point, each under the claim that has to catch it. */
final class ApplianceSpecimens {
    private ApplianceSpecimens() {}

    static Map<String, Consumer<SoundHost>> appliances() {
        Specimens<SoundHost> specimens = new Specimens<>();
        documents(specimens);
        olderDocuments(specimens);
        documentsTogether(specimens);
        contents(specimens);
        reports(specimens);
        return specimens.all();
    }

    private static void documents(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "an appliance that runs takes a document",
                h -> h.deliver = (host, document) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong(
                "the revision in force is answered",
                h -> h.deliver = (host, document) -> {
                    host.soundDeliver(document);
                    return 0;
                });
        specimens.wrong("what was delivered is in force", h -> h.deliver = (host, document) -> document.revision());
        specimens.wrong(
                "a document can be delivered again",
                h -> h.deliver = (host, document) -> {
                    if (host.document.filter(document::equals).isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return host.soundDeliver(document);
                });
        specimens.wrong(
                "an appliance takes a newer document",
                h -> h.deliver = (host, document) -> {
                    if (document.revision() > 1) {
                        throw fault(CONFLICT);
                    }
                    return host.soundDeliver(document);
                });
        specimens.wrong(
                "the newer document is in force",
                h -> h.deliver = (host, document) ->
                        host.document.isEmpty() ? host.soundDeliver(document) : document.revision());
    }

    private static void olderDocuments(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "an older document is no fault",
                h -> h.deliver = (host, document) -> {
                    if (host.document
                            .filter(newer -> newer.revision() > document.revision())
                            .isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return host.soundDeliver(document);
                });
        specimens.wrong(
                "who delivers an older document is told that a newer one is there",
                h -> h.deliver = (host, document) -> Math.min(host.soundDeliver(document), document.revision()));
        specimens.wrong(
                "an older document is ignored",
                h -> h.deliver = (host, document) -> {
                    long newest = host.document.map(ApplianceDocument::revision).orElse(document.revision());
                    host.document = Optional.empty();
                    host.soundDeliver(document);
                    return newest;
                });
    }

    private static void documentsTogether(Specimens<SoundHost> specimens) {
        specimens.wrong("callers that deliver one document at once are all served", h -> {
            Crowd crowd = new Crowd();
            h.deliver = (host, document) -> {
                crowd.refuse();
                return host.soundDeliver(document);
            };
        });
        specimens.wrong("what was delivered from several sides is in force", h -> {
            Crowd crowd = new Crowd();
            h.deliver = (host, document) -> {
                long revision = host.soundDeliver(document);
                host.document = crowd.isThere() ? Optional.of(garbled(document)) : host.document;
                return revision;
            };
        });
        specimens.wrong(
                "an appliance that is not there is NOT_FOUND",
                h -> h.deliver = (host, document) ->
                        host.driver.find(document.appliance().id()).isPresent() ? host.soundDeliver(document) : 1);
        specimens.wrong(
                "an appliance that is stopped is NOT_FOUND",
                h -> h.deliver = (host, document) -> {
                    if (host.driver.find(document.appliance().id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    host.document = Optional.of(document);
                    return document.revision();
                });
    }

    private static void contents(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "content for an appliance that is not there is NOT_FOUND",
                h -> h.content = (host, content) -> host.contents.add(content.hash()));
        specimens.wrong(
                "an appliance that runs takes content",
                h -> h.content = (host, content) -> {
                    throw fault(NOT_FOUND);
                });
        specimens.wrong(
                "content that was brought is held",
                h -> h.content = (host, content) -> {
                    host.soundContent(content);
                    host.contents.clear();
                });
        specimens.wrong(
                "content can be brought again",
                h -> h.content = (host, content) -> {
                    if (host.contents.contains(content.hash())) {
                        throw fault(CONFLICT);
                    }
                    host.soundContent(content);
                });
        specimens.wrong(
                "an appliance takes more content",
                h -> h.content = (host, content) -> {
                    if (content.hash().equals("h2")) {
                        throw fault(CONFLICT);
                    }
                    host.soundContent(content);
                });
        specimens.wrong(
                "all content that was brought is held",
                h -> h.content = (host, content) -> {
                    host.soundContent(content);
                    host.contents.retainAll(Set.of(content.hash()));
                });
    }

    private static void reports(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "a report of an appliance that is not there is NOT_FOUND", h -> h.report = (host, vm) -> "well");
        specimens.wrong(
                "an appliance that runs reports",
                h -> h.report = (host, vm) -> {
                    throw fault(NOT_FOUND);
                });
        specimens.wrong(
                "a report says something",
                h -> h.report = (host, vm) -> {
                    host.soundReport(vm);
                    return "";
                });
    }

    private static ApplianceDocument garbled(ApplianceDocument document) {
        return new ApplianceDocument(document.appliance(), document.revision(), "garbled");
    }
}
