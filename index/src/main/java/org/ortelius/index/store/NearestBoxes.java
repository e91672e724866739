// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.store.box.BoxIndex;
import org.ortelius.index.store.box.ReverseRole;
import org.ortelius.index.store.terms.LiveDocuments;
import org.ortelius.index.store.terms.TypeFilterQueries;
import org.ortelius.index.watch.Budget;

/**
 * Walks through the boxes of places around a position, the nearest first, however far: of the trees only those cells are opened that are nearer than
 * what was asked for. A place with several roles may come several times. Not thread-safe.
 */
public final class NearestBoxes {

    private static final int WORK_OF_CELL = 7;

    private final BoxIndex.Distance distance;
    private final Budget budget;
    private final PriorityQueue<Step> ahead = new PriorityQueue<>(Comparator.comparingDouble(Step::square));

    /** @param budget at whose end there are no more boxes */
    public NearestBoxes(Point position, Collection<ReverseRole> roles, Budget budget) {
        this.distance = new BoxIndex.Distance(position, roles);
        this.budget = budget;
    }

    /**
     * A cell to be opened, or a document.
     *
     * @param square the square of the distance
     * @param tree absent for a document
     */
    private record Step(double square, int document, Segment segment, PointValues.@Nullable PointTree tree) {}

    /** @param wanted absent = all */
    private record Segment(int docBase, Bits live, @Nullable Bits wanted) {

        boolean holds(int document) {
            return live.get(document) && (wanted == null || wanted.get(document));
        }
    }

    /** Adds the places of a segment, of some kinds only as far as the index can tell. */
    public void add(LeafReaderContext leaf, Places places, TypeFilter types) throws IOException {
        DocIdSetIterator ofKinds = TypeFilterQueries.documents(types, leaf, places.searcher());
        Bits wanted = TypeFilterQueries.few(ofKinds, leaf.reader().maxDoc());
        var segment = new Segment(leaf.docBase, LiveDocuments.of(leaf.reader()), wanted);
        Set<String> fields = distance.roles().stream().map(ReverseRole::field).collect(Collectors.toSet());
        for (String field : wanted instanceof Bits.MatchNoBits ? Set.<String>of() : fields) {
            PointValues boxes = leaf.reader().getPointValues(field);
            if (boxes != null) {
                add(boxes.getPointTree(), segment);
            }
        }
    }

    private void add(PointValues.PointTree tree, Segment segment) throws IOException {
        ahead.add(new Step(
                distance.square(tree.getMinPackedValue(), tree.getMaxPackedValue()), -1, segment, tree.clone()));
    }

    /** How far off the next box is; infinite when there is none. */
    public double nextDegrees() throws IOException {
        while (!ahead.isEmpty() && ahead.peek().tree() != null && !budget.isOver()) {
            Step cell = ahead.remove();
            open(cell.tree(), cell.segment());
        }
        return ahead.isEmpty() || budget.isOver()
                ? Double.POSITIVE_INFINITY
                : BoxIndex.Distance.degrees(ahead.peek().square());
    }

    /** The document of the next box, which is there. */
    public int next() {
        Step next = ahead.remove();
        return next.segment().docBase() + next.document();
    }

    private void open(PointValues.PointTree tree, Segment segment) throws IOException {
        budget.spend(WORK_OF_CELL);
        if (!tree.moveToChild()) {
            tree.visitDocValues(new Leaf(segment));
            return;
        }
        do {
            add(tree, segment);
        } while (tree.moveToSibling());
    }

    /** Takes up the boxes of a leaf. */
    private final class Leaf implements PointValues.IntersectVisitor {

        private final Segment segment;

        Leaf(Segment segment) {
            this.segment = segment;
        }

        @Override
        public void visit(int document) {
            throw new IllegalStateException("no cell is taken whole: the tree is not split by roles");
        }

        @Override
        public void visit(int document, byte[] value) {
            if (distance.hasRole(value) && segment.holds(document)) {
                ahead.add(new Step(distance.square(value, value), document, segment, null));
            }
        }

        @Override
        public PointValues.Relation compare(byte[] least, byte[] most) {
            return PointValues.Relation.CELL_CROSSES_QUERY;
        }
    }
}
