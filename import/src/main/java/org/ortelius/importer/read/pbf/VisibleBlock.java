// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Info;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.ortelius.importer.read.raw.Gone;

/**
 * A block of a PBF with history, without the versions that ended an object, which Osmosis takes for what there is.
 *
 * @param gone takes these
 */
record VisibleBlock(PrimitiveBlock block, Consumer<Gone> gone) {

    /** The block itself when all in it is there. */
    PrimitiveBlock visible() {
        if (block.getPrimitivegroupList().stream().noneMatch(VisibleBlock::tellsOfEnds)) {
            return block;
        }
        var visible = block.toBuilder();
        for (var group : visible.getPrimitivegroupBuilderList()) {
            if (group.hasDense()) {
                group.addAllNodes(nodes(group.getDense())).clearDense();
            }
            retain(
                    EntityType.Node,
                    group.getNodesCount(),
                    i -> new Version(
                            group.getNodes(i).getId(), group.getNodes(i).getInfo()),
                    group::removeNodes);
            retain(
                    EntityType.Way,
                    group.getWaysCount(),
                    i -> new Version(group.getWays(i).getId(), group.getWays(i).getInfo()),
                    group::removeWays);
            retain(
                    EntityType.Relation,
                    group.getRelationsCount(),
                    i -> new Version(
                            group.getRelations(i).getId(), group.getRelations(i).getInfo()),
                    group::removeRelations);
        }
        return visible.build();
    }

    private static boolean tellsOfEnds(PrimitiveGroup group) {
        return group.getDense().getDenseinfo().getVisibleList().contains(false)
                || group.getNodesList().stream().anyMatch(node -> isGone(node.getInfo()))
                || group.getWaysList().stream().anyMatch(way -> isGone(way.getInfo()))
                || group.getRelationsList().stream().anyMatch(relation -> isGone(relation.getInfo()));
    }

    private static boolean isGone(Info info) {
        return info.hasVisible() && !info.getVisible();
    }

    private record Version(long id, Info info) {}

    private void retain(EntityType type, int count, IntFunction<Version> objects, IntConsumer remove) {
        for (int i = count - 1; i >= 0; i--) {
            Version object = objects.apply(i);
            if (isGone(object.info())) {
                var time = Instant.ofEpochMilli(object.info().getTimestamp() * block.getDateGranularity());
                gone.accept(new Gone(type, object.id(), object.info().getVersion(), time));
                remove.accept(i);
            }
        }
    }

    /** The same nodes one by one; packed, each tells its difference to the one before. */
    private static List<Node> nodes(DenseNodes dense) {
        var nodes = new ArrayList<Node>(dense.getIdCount());
        var infos = dense.getDenseinfo();
        var node = Node.newBuilder();
        long time = 0;
        int tag = 0;
        for (int i = 0; i < dense.getIdCount(); i++) {
            time += i < infos.getTimestampCount() ? infos.getTimestamp(i) : 0;
            node.clearKeys().clearVals();
            for (; tag < dense.getKeysValsCount() && dense.getKeysVals(tag) != 0; tag += 2) {
                node.addKeys(dense.getKeysVals(tag)).addVals(dense.getKeysVals(tag + 1));
            }
            tag++;
            nodes.add(node.setId(node.getId() + dense.getId(i))
                    .setLat(node.getLat() + dense.getLat(i))
                    .setLon(node.getLon() + dense.getLon(i))
                    .setInfo(Info.newBuilder()
                            .setVersion(infos.getVersion(i))
                            .setTimestamp(time)
                            .setVisible(infos.getVisible(i)))
                    .build());
        }
        return nodes;
    }
}
