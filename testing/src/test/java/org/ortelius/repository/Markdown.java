// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A Markdown document.
 *
 * @param file where it is
 * @param links all links and images, those written as HTML included
 * @param anchors what links may name behind {@code #}, as GitHub makes it from headings
 * @param looseCode code within sentences that is not part of a link
 */
record Markdown(Path file, List<Link> links, List<String> anchors, List<String> looseCode) {

    private static final Pattern HTML_LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern HTML_ANCHOR = Pattern.compile("(?:id|name)=\"([^\"]+)\"");

    /**
     * A link.
     *
     * @param target as written
     * @param text what a reader clicks on
     * @param isCode whether that is set as code
     */
    record Link(String target, String text, boolean isCode) {}

    static Markdown of(Path file) {
        var reader = new Reader();
        Parser.builder().build().parse(Repository.read(file)).accept(reader);
        return new Markdown(file, reader.links, reader.anchors, reader.looseCode);
    }

    private static final class Reader extends AbstractVisitor {

        private final List<Link> links = new ArrayList<>();
        private final List<String> anchors = new ArrayList<>();
        private final List<String> looseCode = new ArrayList<>();
        private final IdGenerator ids = IdGenerator.builder().build();

        @Override
        public void visit(org.commonmark.node.Link link) {
            boolean isCode = link.getFirstChild() instanceof Code && link.getFirstChild() == link.getLastChild();
            links.add(new Link(link.getDestination(), textOf(link), isCode));
        }

        @Override
        public void visit(Image image) {
            links.add(new Link(image.getDestination(), textOf(image), false));
        }

        @Override
        public void visit(Heading heading) {
            anchors.add(ids.generateId(textOf(heading)));
            visitChildren(heading);
        }

        @Override
        public void visit(Code code) {
            looseCode.add(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            html(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            html(html.getLiteral());
        }

        private void html(String html) {
            HTML_LINK.matcher(html).results().forEach(found -> links.add(new Link(found.group(1), "", false)));
            HTML_ANCHOR.matcher(html).results().forEach(found -> anchors.add(found.group(1)));
        }
    }

    private static String textOf(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text plain) {
                text.append(plain.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }
        });
        return text.toString();
    }
}
