package dev.errata.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The failure causes of Jenkins' Build Failure Analyzer, wherever in an XML file they stand. Pure. */
final class JenkinsForm {

    private static final String CAUSE = "FailureCause";
    private static final int DEPTH = 100;

    private JenkinsForm() {}

    static List<Arrived> read(Parcel parcel, Admission admission) {
        var bytes = new byte[parcel.bytes().remaining()];
        parcel.bytes().get(bytes);
        try {
            return read(parcel.name(), causes(new ByteArrayInputStream(bytes)), admission);
        } catch (SAXParseException e) {
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            return List.of(new Arrived.Refused(
                    parcel.name() + ":" + Math.max(1, e.getLineNumber()),
                    "",
                    doctype ? Hindrance.DOCTYPE : Hindrance.NOT_XML,
                    doctype
                            ? "The file has a DOCTYPE, which could name other files."
                            : "This is not XML that we can read.",
                    doctype
                            ? "Remove the DOCTYPE; Jenkins writes none."
                            : "Look at line " + Math.max(1, e.getLineNumber()) + ", or whether the file was cut off."));
        } catch (SAXException | IOException e) {
            return List.of(new Arrived.Refused(
                    parcel.name(),
                    "",
                    Hindrance.NOT_XML,
                    "This is not XML that we can read.",
                    "Look whether the file was cut off, and whether it is in the encoding that it names."));
        }
    }

    private static List<Arrived> read(String name, List<Element> causes, Admission admission) {
        var names = new Names();
        causes.forEach(cause -> names.claim(JenkinsCause.DOMAIN, JenkinsCause.nameOf(cause)));
        var arrived = new ArrayList<Arrived>();
        for (int i = 0; i < causes.size(); i++) {
            arrived.add(JenkinsCause.read(name + "[" + i + "]", causes.get(i), names, admission));
        }
        if (arrived.isEmpty()) {
            arrived.add(new Arrived.PassedOver(name, "XML without failure causes"));
        }
        return arrived;
    }

    private static List<Element> causes(InputStream in) throws SAXException, IOException {
        var found = new ArrayList<Element>();
        collect(builder().parse(in).getDocumentElement(), 0, found);
        return found;
    }

    private static void collect(Element element, int depth, List<Element> found) throws SAXException {
        if (depth > DEPTH) {
            throw new SAXException("nested too deep");
        }
        var tag = element.getTagName();
        if (tag.substring(tag.lastIndexOf('.') + 1).equals(CAUSE)) {
            found.add(element);
            return;
        }
        for (var child : children(element)) {
            collect(child, depth + 1, found);
        }
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (@Nullable Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Nothing outside the file is ever fetched, and nothing in it unfolds. */
    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java's own XML parser knows these features", e);
        }
    }

    /** The parser of Java prints what it throws, unless somebody listens. */
    private static final class Quiet implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // The file can be read all the same.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
