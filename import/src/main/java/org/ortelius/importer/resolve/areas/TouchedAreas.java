// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.ranks.RankTable;

/**
 * Ranks and links of areas after a change of some. Those that may come out otherwise are adjusted anew, by the rules and in the order of an import,
 * against all that they look at, which keeps what it was; if one does come out otherwise, so do those that look at it, until nothing more changes.
 * Not thread-safe.
 */
public final class TouchedAreas {

    private final AreaLookup lookup;
    private final RankTable ranks;
    private final Map<Long, Area> old = new LinkedHashMap<>();
    private final Map<Long, Area> coming = new LinkedHashMap<>();
    private final Map<Long, OutlineChange> changes = new HashMap<>();
    private final Set<Long> suspects = new HashSet<>();

    public TouchedAreas(AreaLookup lookup, RankTable ranks) {
        this.lookup = lookup;
        this.ranks = ranks;
    }

    public AreaLookup lookup() {
        return lookup;
    }

    /** Takes in a feature that is an area and goes, or comes. */
    public void add(Feature feature, @Nullable String country, boolean isNew) {
        (isNew ? coming : old).put(feature.id(), lookup.area(feature, country));
    }

    private boolean isTouched(long id) {
        return old.containsKey(id) || coming.containsKey(id);
    }

    private void suspectTouched() throws SQLException {
        suspects.addAll(lookup.nodesOf(old.keySet()));
        for (Map<Long, Area> areas : List.of(old, coming)) {
            for (Area area : areas.values()) {
                if (!isRedrawn(area.id)) {
                    suspectAround(area);
                }
            }
        }
        for (long id : redrawn()) {
            suspects.add(id);
            for (Envelope ground : change(id).ground()) {
                suspects.addAll(lookup.outlinesIn(ground));
                suspects.addAll(lookup.middlesIn(ground));
            }
        }
    }

    private List<Long> redrawn() {
        return old.keySet().stream().filter(this::isRedrawn).toList();
    }

    /** Whether an area stays what it is but for its outline. */
    private boolean isRedrawn(long id) {
        Area before = old.get(id);
        Area after = coming.get(id);
        return before != null
                && after != null
                && Objects.equals(before.countryCode, after.countryCode)
                && before.feature().isSameButOutline(after.feature());
    }

    private OutlineChange change(long id) {
        return changes.computeIfAbsent(
                id, _ -> OutlineChange.of(old.get(id).geometry(), coming.get(id).geometry()));
    }

    /** Takes in a relation that has another label. */
    public void addRelabelled(long areaId) {
        suspects.add(areaId);
    }

    /** Those that look at an area. */
    private void suspectAround(Area area) throws SQLException {
        suspects.add(area.id);
        if (area.isNode()) {
            suspectAroundNode(area);
        } else {
            suspects.addAll(lookup.middlesIn(area.reach));
        }
    }

    private void suspectAroundNode(Area node) throws SQLException {
        suspects.addAll(lookup.linkedWith(List.of(node.id)));
        var ref = node.ref();
        if (ref != null) {
            suspects.addAll(lookup.labelled(ref.id()));
        }
        for (Area outer :
                lookup.load(lookup.outlinesIn(new Envelope(node.centroid))).values()) {
            if (!outer.isNode() && PlaceLinks.mayLink(outer, node)) {
                suspects.add(outer.id);
            }
        }
    }

    /**
     * What becomes of the areas that change: as it will be, or none.
     *
     * @param most how many may be looked at
     * @return absent when there are more
     */
    public Optional<Map<Long, Optional<Area>>> changed(int most) throws SQLException {
        suspectTouched();
        while (suspects.size() <= most) {
            var known = Set.copyOf(suspects);
            var areas = adjusted(known);
            for (Long id : known) {
                Area area = areas.get(id);
                if (area != null && isOther(area)) {
                    suspectDependents(area, areas);
                }
            }
            if (suspects.size() == known.size()) {
                return Optional.of(changed(areas));
            }
        }
        return Optional.empty();
    }

    private Map<Long, Optional<Area>> changed(Map<Long, Area> areas) {
        var changed = new LinkedHashMap<Long, Optional<Area>>();
        for (Long id : suspects) {
            Area area = areas.get(id);
            boolean isOneWithTouched = area != null && area.node != null && isTouched(area.node.id);
            if (isTouched(id) || area != null && (isOneWithTouched || isOther(area))) {
                changed.put(id, Optional.ofNullable(area));
            }
        }
        return changed;
    }

    private boolean isOther(Area area) {
        return !AreaRanks.Standing.of(area).equals(lookup.standing(area.id));
    }

    private void suspectDependents(Area area, Map<Long, Area> areas) throws SQLException {
        if (area.isNode()) {
            return;
        }
        suspects.addAll(lookup.middlesIn(area.reach));
        var before = lookup.standing(area.id);
        for (Long node :
                new Long[] {before == null ? null : before.node(), area.node == null ? null : Long.valueOf(area.node.id)
                }) {
            Area claimed = node == null ? null : areas.get(node);
            if (claimed != null) {
                suspects.add(node);
                suspectAroundNode(claimed);
            }
        }
    }

    /** The suspects, adjusted among all that they look at. */
    private Map<Long, Area> adjusted(Set<Long> subjects) throws SQLException {
        var areas = new LinkedHashMap<>(lookup.load(subjects));
        var around = new HashSet<Long>();
        for (Area area : areas.values()) {
            around.addAll(lookup.outlinesIn(new Envelope(area.centroid)));
            if (!area.isNode()) {
                around.addAll(lookup.linkable(area));
            }
        }
        around.addAll(areas.keySet());
        around.addAll(lookup.linkedWith(around)); // also from afar: the label of an area need not lie in it
        around.addAll(old.keySet());
        around.addAll(coming.keySet());
        around.removeAll(areas.keySet());
        areas.putAll(lookup.load(around));
        var settled = new HashMap<Long, AreaRanks.Standing>();
        for (Long id : areas.keySet()) {
            var known = subjects.contains(id) ? null : lookup.standing(id);
            if (known != null) {
                settled.put(id, known);
            }
        }
        var sorted = areas.values().stream().sorted(Area.BY_OBJECT).toList();
        var inAddresses = sorted.stream().filter(area -> area.tableRank > 0).toList();
        var nodes = sorted.stream().filter(Area::isPlaceNode).toList();
        var links = lookup.links(nodes, sorted);
        new AreaRanks(inAddresses, ranks, links, settled).adjust();
        return areas;
    }

    /** Touched areas as they were, neither adjusted nor linked. */
    public Collection<Area> old() {
        return old.values();
    }

    /**
     * How far an area that changes concerns others only where it is drawn otherwise: as what it is, is called and is one with, and its position stay.
     *
     * @param area as it will be, adjusted
     * @return absent when it concerns all that lies in its reach
     */
    public Optional<OutlineChange> redrawn(Area area) {
        boolean isNodeTouched = area.node != null && isTouched(area.node.id);
        if (!isRedrawn(area.id) || isOther(area) || isNodeTouched) {
            return Optional.empty();
        }
        Area before = old.get(area.id);
        var middle = area.node != null && before.covers(area.node.centroid) ? area.node.centroid : before.centroid;
        return middle.equals2D(area.centroid) ? Optional.of(change(area.id)) : Optional.empty();
    }
}
