// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.box;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90PointsReader;
import org.apache.lucene.codecs.lucene90.Lucene90PointsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.bkd.BKDWriter;

/**
 * Writes an index as Lucene's default does, but boxes in smaller leaves. A reverse search reads whole leaves at the edges of some hundred
 * metres, which with Lucene's 512 boxes a leaf was a third of its time. Its files have the default codec's name, and the default codec reads them.
 */
public final class SmallLeafCodec extends FilterCodec {

    private static final int BOXES_PER_LEAF = 64;

    private static final PointsFormat SMALL_LEAVES = new PointsFormat() {
        @Override
        public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return new Lucene90PointsWriter(state, BOXES_PER_LEAF, BKDWriter.DEFAULT_MAX_MB_SORT_IN_HEAP);
        }

        @Override
        public PointsReader fieldsReader(SegmentReadState state) throws IOException {
            return new Lucene90PointsReader(state);
        }
    };

    public SmallLeafCodec() {
        this(new Lucene104Codec());
    }

    private SmallLeafCodec(Codec lucene) {
        super(lucene.getName(), lucene);
    }

    @Override
    public PointsFormat pointsFormat() {
        return SMALL_LEAVES;
    }
}
