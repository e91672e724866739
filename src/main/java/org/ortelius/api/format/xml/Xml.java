// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML 1.0 document under way. Characters that XML cannot hold are left out, names are made names. */
public final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";

    private final XMLStreamWriter stream;

    private Xml(XMLStreamWriter stream) {
        this.stream = stream;
    }

    /** Writes the content of an element. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Xml xml) throws IOException, XMLStreamException;
    }

    /** Writes one document in UTF-8 and leaves the stream open. */
    public static void write(Content content, OutputStream out) throws IOException {
        write(PROLOGUE, content, out);
    }

    /** The same with another beginning, such as that of a page. */
    public static void write(String prologue, Content content, OutputStream out) throws IOException {
        // a channel's writer passes no flush on, see Body
        Writer writer = new BufferedWriter(Channels.newWriter(Channels.newChannel(out), StandardCharsets.UTF_8));
        writer.write(prologue);
        try {
            XMLStreamWriter stream = FACTORY.createXMLStreamWriter(writer);
            content.writeTo(new Xml(stream));
            stream.close();
        } catch (XMLStreamException cause) {
            throw new IOException(cause);
        }
        writer.flush();
    }

    public void element(String name, Content content) throws IOException, XMLStreamException {
        stream.writeStartElement(nameOf(name));
        content.writeTo(this);
        stream.writeEndElement();
    }

    public void element(String name, String text) throws IOException, XMLStreamException {
        element(name, xml -> xml.text(text));
    }

    public void attribute(String name, String value) throws XMLStreamException {
        stream.writeAttribute(name, allowed(value));
    }

    public void text(String text) throws XMLStreamException {
        stream.writeCharacters(allowed(text));
    }

    /** Address parts are elements named by tags, and a tag may have any value. */
    private static String nameOf(String label) {
        String name = label.replaceAll("[^A-Za-z0-9_.-]", "_");
        return !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_') ? name : "_" + name;
    }

    private static String allowed(String text) {
        IntPredicate isAllowed = Xml::isAllowed;
        if (text.codePoints().allMatch(isAllowed)) {
            return text;
        }
        return text.codePoints()
                .filter(isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int character) {
        return character >= 0x20
                ? character < 0xD800 || character > 0xDFFF && character != 0xFFFE && character != 0xFFFF
                : character == '\t' || character == '\n' || character == '\r';
    }
}
