// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.terms;

import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.packed.MapOrder;

/** The names of all fields of the index. A term field has no norms, frequencies or positions. */
public final class Fields {

    /** Term: place id. */
    public static final String ID = "id";
    /** Term: {@code N1}, {@code W2}, {@code R3}. */
    public static final String OSM = "osm";
    /** Term: each word of each name, in both spellings. */
    public static final String NAME = "name";
    /** Term: each name as a whole, its words closed up: {@code bahnhofstrasse} for "Bahnhof-Strasse". */
    public static final String WHOLE = "whole";
    /** Term: the sound of each word of a name in another script than Latin, a blank, and the word: {@code ershovski ersovskij}. */
    public static final String SOUND = "sound";
    /** Term: each word of the names around: address lines, parent, own address tags. */
    public static final String ADDRESS = "address";
    /** Term: postcode, closed up. */
    public static final String POSTCODE = "postcode";
    /** Term: two-letter country code. */
    public static final String COUNTRY = "country";
    /** Term: {@code PARENT/NUMBER} of every place with a house number; {@code PARENT/~6} for 6a. */
    public static final String PARENT_NUMBER = "number";
    /** Term: {@code PARENT} of every number line. */
    public static final String PARENT_LINE = "line";
    /** Term: category, {@code amenity=bar}, of what a search may find, named or not. */
    public static final String CATEGORY = "category";
    /** Term: {@code s18} search rank, {@code a16} address rank, of what a search may find. */
    public static final String RANK = "rank";
    /** The term of {@link #RANK} of all that may be an area of an address: one of the ranks is 5…25. */
    public static final String AREA = "area";
    /** Term: the layers' names, of what a search may find. */
    public static final String LAYER = "layer";
    /** Feature: importance, as static score. */
    public static final String STATIC = "static";
    /** Feature of {@link #STATIC}. */
    public static final String IMPORTANCE = "importance";
    /** Point of two ints: centroid's longitude and latitude. */
    public static final String CENTROID = "centroid";
    /** Number: the {@link MapOrder}, which breaks ties in the same way in every build and after every update. */
    public static final String ORDER = "order";
    /** {@link Column} of packed {@link CandidateDoc}s. */
    public static final String CANDIDATE = "card";
    /** {@link Column} of packed places without their geometry. */
    public static final String PLACE = "place";
    /** {@link Column} of packed geometries; empty for points. */
    public static final String SHAPE = "shape";

    /** Number: over all other fields, to compare a document with what it should be. */
    public static final String FINGERPRINT = "fingerprint";

    private Fields() {}
}
