// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.ortelius.index.text.WordList;

/**
 * Writes towns.bin, which org.ortelius.index.world.Gazetteer reads, from GeoNames' list of towns and a list that says which of ISO's regions is which of
 * GeoNames' divisions. Called by towns.mjs beside it: FILE DIVISIONS TARGET.
 */
public final class Towns {

    private static final int DEGREE = 182;
    /** Other names of smaller towns are mostly those of hamlets in them, but for the name at home in another script. */
    private static final int LEAST_POPULATION = 1_000;

    private static final int SHORTEST_OTHER = 3;
    private static final int LONGEST = 40;
    /** Given up, destroyed, historical. */
    private static final Set<String> GONE = Set.of("PPLCH", "PPLH", "PPLQ", "PPLW");
    /** GeoNames' own romanisations, "mu ni hei", and codes of airports. */
    private static final Pattern NO_NAME = Pattern.compile("\\p{Ll}[\\x00-\\x7f]*|[A-Z0-9]{2,4}|.*\\d.*");

    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    private record Town(
            int id,
            List<String> mainNames,
            List<String> otherNames,
            double lat,
            double lon,
            String country,
            String division,
            int population) {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> divisions = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            divisions.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
        }
        List<Town> towns;
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            towns = lines.map(line -> line.split("\t", -1))
                    .filter(field -> field[6].equals("P") && !GONE.contains(field[7]))
                    .map(field -> town(field, divisions))
                    .sorted(Comparator.comparingInt(Town::population).reversed().thenComparingInt(Town::id))
                    .toList();
        }
        try (var file = new OutputStreamDataOutput(Files.newOutputStream(Path.of(arguments[2])))) {
            writeTowns(file, towns);
            writeNames(file, names(towns));
        }
        System.out.printf("%d towns, %d bytes → %s%n", towns.size(), Files.size(Path.of(arguments[2])), arguments[2]);
    }

    private static Town town(String[] field, Map<String, String> divisions) {
        int population = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(field[14]));
        List<String> others = List.of(field[3].split(","));
        return new Town(
                Integer.parseInt(field[0]),
                List.of(field[1], field[2]),
                others.stream()
                        .filter(name -> population >= LEAST_POPULATION
                                || OTHER_SCRIPT.matcher(name).find())
                        .filter(name -> !NO_NAME.matcher(name).matches())
                        .toList(),
                Double.parseDouble(field[4]),
                Double.parseDouble(field[5]),
                field[8].toLowerCase(),
                divisions.getOrDefault(field[8] + "." + field[10], ""),
                population);
    }

    /** Towns by name, 2 · town + 1 where it is the main one, most populous first. */
    private static TreeMap<String, TreeMap<Integer, Integer>> names(List<Town> towns) {
        var names = new TreeMap<String, TreeMap<Integer, Integer>>();
        for (int i = 0; i < towns.size(); i++) {
            Town town = towns.get(i);
            add(names, town.mainNames(), 2, i, 1);
            add(names, town.otherNames(), SHORTEST_OTHER, i, 0);
        }
        return names;
    }

    private static void add(
            Map<String, TreeMap<Integer, Integer>> names, List<String> spellings, int shortest, int town, int main) {
        for (String spelling : spellings) {
            for (String name : WordList.closedUp(spelling)) {
                if (name.length() >= shortest && name.length() <= LONGEST) {
                    names.computeIfAbsent(name, none -> new TreeMap<>()).putIfAbsent(town, 2 * town + main);
                }
            }
        }
    }

    private static void writeTowns(DataOutput file, List<Town> towns) throws IOException {
        List<String> countries =
                List.copyOf(new TreeSet<>(towns.stream().map(Town::country).toList()));
        var divisions = new TreeSet<>(towns.stream().map(Town::division).toList());
        divisions.remove("");
        Map<String, Integer> countryNumbers = numbers(countries);
        Map<String, Integer> divisionNumbers = numbers(List.copyOf(divisions));
        writeStrings(file, countries);
        writeStrings(file, List.copyOf(divisions));
        file.writeVInt(towns.size());
        writeShorts(file, towns, town -> countryNumbers.get(town.country()));
        writeShorts(file, towns, town -> divisionNumbers.getOrDefault(town.division(), -1));
        writeShorts(file, towns, town -> (int) Math.round(town.lon() * DEGREE));
        writeShorts(file, towns, town -> (int) Math.round(town.lat() * DEGREE));
        for (Town town : towns) {
            file.writeVInt(town.population());
        }
    }

    private static Map<String, Integer> numbers(List<String> values) {
        var numbers = new LinkedHashMap<String, Integer>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        return numbers;
    }

    private static void writeStrings(DataOutput file, List<String> strings) throws IOException {
        file.writeVInt(strings.size());
        for (String string : strings) {
            file.writeString(string);
        }
    }

    private static void writeShorts(DataOutput file, List<Town> towns, Function<Town, Integer> value)
            throws IOException {
        for (Town town : towns) {
            file.writeShort((short) (int) value.apply(town));
        }
    }

    private static void writeNames(DataOutput file, TreeMap<String, TreeMap<Integer, Integer>> names)
            throws IOException {
        var shared = new ArrayList<Integer>();
        var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton()).build();
        var ints = new IntsRefBuilder();
        for (var entry : names.entrySet()) {
            List<Integer> towns = List.copyOf(entry.getValue().values());
            long output = 2L * towns.getFirst();
            if (towns.size() > 1) {
                output = 2L * shared.size() + 1;
                shared.add(towns.size());
                shared.addAll(towns);
            }
            compiler.add(Util.toIntsRef(new BytesRef(entry.getKey()), ints), output);
        }
        file.writeVInt(shared.size());
        for (int value : shared) {
            file.writeVInt(value);
        }
        FST<Long> automaton = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
        automaton.save(file, file);
        System.out.printf("%d names, automaton %d, shared %d%n", names.size(), automaton.numBytes(), shared.size());
    }
}
