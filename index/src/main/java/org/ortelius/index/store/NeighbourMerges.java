// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Joins neighbours of an index that grows at its end and loses nothing: small segments to bundles, and bundles to whole segments, which stay as they are; a
 * forced merge joins what is left to the last one. Which are joined follows from how many places each segment has, not from when it came or when another
 * merge ended: the same parts give the same segments on any number of threads.
 */
public final class NeighbourMerges extends MergePolicy {

    private static final double NO_COMPOUND_FILES = 0;

    private final int bundle;
    private final int whole;

    /**
     * @param bundle at least so many places make a bundle
     * @param whole at least so many make a whole segment; with fewer, there is one segment
     */
    public NeighbourMerges(int bundle, int whole) {
        super(NO_COMPOUND_FILES, 0);
        this.bundle = bundle;
        this.whole = whole;
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context) {
        return new Joining(context.getMergingSegments()).of(segments).found();
    }

    @Override
    public @Nullable MergeSpecification findForcedMerges(
            SegmentInfos segments, int most, Map<SegmentCommitInfo, Boolean> toMerge, MergeContext context) {
        return new Joining(context.getMergingSegments()).of(segments).withRest().found();
    }

    /** Nothing is deleted. */
    @Override
    public @Nullable MergeSpecification findForcedDeletesMerges(SegmentInfos segments, MergeContext context) {
        return null;
    }

    private final class Joining {

        private final Set<SegmentCommitInfo> merging;
        private final MergeSpecification found = new MergeSpecification();

        /** Towards a whole segment. */
        private Run run = new Run();

        /** The last of these, towards a bundle. */
        private Run small = new Run();

        /** @param merging what is being joined already */
        Joining(Set<SegmentCommitInfo> merging) {
            this.merging = merging;
        }

        Joining of(SegmentInfos segments) {
            boolean isBundled = true;
            for (SegmentCommitInfo segment : segments) {
                run.add(segment);
                small.add(segment);
                if (small.places < bundle) {
                    continue;
                }
                isBundled &= small.segments.size() == 1;
                join(small);
                small = new Run();
                if (run.places >= whole) {
                    if (isBundled) {
                        join(run);
                    }
                    run = new Run();
                    isBundled = true;
                }
            }
            return this;
        }

        Joining withRest() {
            if (merging.isEmpty() && found.merges.isEmpty()) {
                join(run);
            }
            return this;
        }

        private void join(Run one) {
            if (one.segments.size() > 1 && one.segments.stream().noneMatch(merging::contains)) {
                found.add(new OneMerge(one.segments));
            }
        }

        @Nullable
        MergeSpecification found() {
            return found.merges.isEmpty() ? null : found;
        }
    }

    private static final class Run {

        private final List<SegmentCommitInfo> segments = new ArrayList<>();
        private long places;

        void add(SegmentCommitInfo segment) {
            segments.add(segment);
            places += segment.info.maxDoc();
        }
    }
}
