package org.chaekgil.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The models in {@code processes/}, read as plain XML. */
final class Models {
    static final Path DIRECTORY = Path.of("processes");
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "task",
            "userTask",
            "serviceTask",
            "receiveTask",
            "sendTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway");

    private Models() {}

    static List<Document> processes() {
        return read(".bpmn");
    }

    static List<Document> decisions() {
        return read(".dmn");
    }

    static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(DIRECTORY)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Document> read(String ending) {
        return files(ending).stream().map(Models::parse).toList();
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** All elements of that local name, whatever their namespace. */
    static List<Element> all(Node in, String name) {
        NodeList found = in instanceof Document d
                ? d.getElementsByTagNameNS("*", name)
                : ((Element) in).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) {
            elements.add((Element) found.item(n));
        }
        return elements;
    }

    /** Elements of that name in all processes. */
    static List<Element> all(String name) {
        return processes().stream().flatMap(d -> all(d, name).stream()).toList();
    }

    static boolean isNode(Element element) {
        return NODES.contains(element.getLocalName());
    }

    /** What a run can take of a process: its nodes and sequence flows. */
    static List<Element> takeable(Element process) {
        return all(process, "*").stream()
                .filter(e -> isNode(e) || e.getLocalName().equals("sequenceFlow"))
                .toList();
    }

    /** An attribute whatever its namespace; empty if it is not there. */
    static String attribute(Element element, String name) {
        for (int n = 0; n < element.getAttributes().getLength(); n++) {
            Attr attribute = (Attr) element.getAttributes().item(n);
            if (attribute.getLocalName().equals(name)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    /** Values of that attribute over all elements of all processes, without the empty ones. */
    static Set<String> attributes(String element, String attribute) {
        return all(element).stream()
                .map(e -> attribute(e, attribute))
                .filter(v -> !v.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything between <code>${</code> and <code>}</code> in attributes and texts of the processes. */
    static Set<String> expressions() {
        Set<String> found = new TreeSet<>();
        for (Path file : files(".bpmn")) {
            try {
                Pattern.compile("[$#]\\{([^}]*)\\}")
                        .matcher(Files.readString(file).replace("&#39;", "'").replace("&quot;", "\""))
                        .results()
                        .forEach(m -> found.add(m.group(1).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
