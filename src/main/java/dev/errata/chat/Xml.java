package dev.errata.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Flat XML, as WeCom sends it. A document type is refused, and with it everything that would make us read or fetch something else. */
final class Xml {

    private Xml() {}

    /** The texts of the elements below the root by name; empty where it is no such XML. */
    static Optional<Map<String, String>> read(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // The one that it has by itself prints.
            builder.setErrorHandler(new DefaultHandler());
            var root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            var fields = new HashMap<String, String>();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    fields.putIfAbsent(element.getTagName(), element.getTextContent());
                }
            }
            return Optional.of(fields);
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can refuse a document type", e);
        }
    }

    /** Text that stays text, without what XML cannot hold. */
    static String cdata(String text) {
        var allowed = text.codePoints()
                .filter(it -> it >= 0x20 || it == '\n' || it == '\t')
                .filter(it -> it != 0xFFFE && it != 0xFFFF && (it < 0xD800 || it > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "<![CDATA[" + allowed.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
