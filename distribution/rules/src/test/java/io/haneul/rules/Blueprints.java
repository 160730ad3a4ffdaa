package io.haneul.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The wiring of the bundles: one small Blueprint file each. */
final class Blueprints {
    private static final String PLACE = "OSGI-INF/blueprint";

    private Blueprints() {}

    /** {@return the Blueprint files of a module's resources, or of any directory laid out like them} */
    static List<Path> of(Path resources) {
        return House.files(resources.resolve(PLACE)).stream()
                .filter(file -> file.toString().endsWith(".xml"))
                .toList();
    }

    /** {@return the classes that some wiring of the house makes by name} */
    static Set<String> namedClasses() {
        return House.modules().stream()
                .flatMap(module -> of(module.directory().resolve("src/main/resources")).stream())
                .flatMap(file -> elements(parse(file), "bean").stream())
                .map(bean -> bean.getAttribute("class"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return what is wrong with the wiring of a bundle whose output directory this is} */
    static List<String> violations(Path output) {
        List<Path> files = of(output);
        if (files.isEmpty()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (!requiresExtender(output)) {
            found.add(output + ": has a blueprint and does not require the extender, so that the resolver may leave it"
                    + " unwired in silence");
        }
        for (Path file : files) {
            Document document = parse(file);
            for (Element element : elements(document, "*")) {
                if (element.getAttribute("update-strategy").equals("reload")) {
                    found.add(file + ": update-strategy=reload drops the calls in flight at every change of a setting");
                }
                if (element.getLocalName().equals("property")
                        && element.getParentNode().getLocalName().equals("bean")) {
                    found.add(file + ": <property name=\"" + element.getAttribute("name")
                            + "\"> sets after construction: use <argument>");
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean requiresExtender(Path output) {
        Path manifest = output.resolve("META-INF/MANIFEST.MF");
        return Files.exists(manifest)
                && Manifests.header(manifest, "Require-Capability").contains("osgi.extender=osgi.blueprint");
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(file + " is no Blueprint file", e);
        }
    }
}
