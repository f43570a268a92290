package org.chaekgil.routing.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file in VRPLIB's form, cut into its keywords and sections; refuses those that it does not know, and none twice. */
final class VrplibText {
    private static final Pattern KEYWORD = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)\\s*(:?)(.*)");
    private static final Set<String> KEYWORDS = Set.of(
            "NAME",
            "COMMENT",
            "TYPE",
            "DIMENSION",
            "VEHICLES",
            "CAPACITY",
            "DISTANCE",
            "SERVICE_TIME",
            "EDGE_WEIGHT_TYPE",
            "EDGE_WEIGHT_FORMAT",
            "NODE_COORD_TYPE",
            "DISPLAY_DATA_TYPE");
    private static final Set<String> SECTIONS = Set.of(
            "NODE_COORD_SECTION",
            "EDGE_WEIGHT_SECTION",
            "DEMAND_SECTION",
            "DEPOT_SECTION",
            "TIME_WINDOW_SECTION",
            "SERVICE_TIME_SECTION",
            "PICKUP_AND_DELIVERY_SECTION",
            "DISPLAY_DATA_SECTION");

    final Lines lines;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();

    /** What stands after a keyword. */
    record Value(int line, String text) {}

    /** A section: the line of its heading and those that are not blank below it. */
    record Section(String name, int line, List<Integer> rows) {}

    VrplibText(Lines lines) {
        this.lines = lines;
        Section open = null;
        for (int line = lines.notBlank(1); line <= lines.count(); line = lines.notBlank(line + 1)) {
            Matcher keyword = KEYWORD.matcher(lines.text(line));
            if (!keyword.matches()) {
                if (open == null) {
                    throw new BrokenBenchmark(
                            line,
                            "should be a keyword: " + Lines.quoted(lines.text(line)),
                            "키워드가 와야 합니다: " + Lines.quoted(lines.text(line)));
                }
                open.rows().add(line);
                continue;
            }
            String name = keyword.group(1).toUpperCase(Locale.ROOT);
            if (name.equals("EOF")) {
                break;
            }
            open = null;
            if (SECTIONS.contains(name)) {
                open = new Section(name, line, new ArrayList<>());
                once(line, name, sections.putIfAbsent(name, open));
                if (!keyword.group(3).isBlank()) {
                    throw new BrokenBenchmark(
                            line, name + " should stand alone in its line", name + " 뒤에는 아무것도 없어야 합니다");
                }
            } else if (KEYWORDS.contains(name) && keyword.group(2).equals(":")) {
                Value before = values.putIfAbsent(
                        name, new Value(line, keyword.group(3).strip()));
                once(line, name, name.equals("COMMENT") ? null : before);
            } else if (KEYWORDS.contains(name)) {
                throw new BrokenBenchmark(line, name + " lacks its colon", name + " 뒤에 쌍점(:)이 없습니다");
            } else {
                throw new BrokenBenchmark(
                        line, Lines.quoted(name) + " is not supported", Lines.quoted(name) + " - 지원하지 않는 키워드입니다");
            }
        }
    }

    private static void once(int line, String name, Object before) {
        if (before != null) {
            throw new BrokenBenchmark(line, name + " stands twice", name + "이(가) 두 번 나옵니다");
        }
    }

    boolean has(String name) {
        return values.containsKey(name) || sections.containsKey(name);
    }

    Value value(String keyword) {
        Value value = values.get(keyword);
        if (value == null) {
            throw missing(keyword);
        }
        if (value.text().isEmpty()) {
            throw new BrokenBenchmark(value.line(), keyword + " is empty", keyword + " 값이 없습니다");
        }
        return value;
    }

    int whole(String keyword, int least, int most) {
        Value value = value(keyword);
        return Lines.whole(value.line(), value.text(), keyword, least, most);
    }

    Section section(String name) {
        Section section = sections.get(name);
        if (section == null) {
            throw missing(name);
        }
        return section;
    }

    BrokenBenchmark missing(String name) {
        return lines.ended(name + " is missing", name + "이(가) 없습니다");
    }

    /**
     * The rows of a section that has one for each node: its number, then {@code width} numbers. In the order of the nodes; those
     * left out or named twice are refused.
     */
    Row[] rows(String name, int nodes, int width) {
        Section section = section(name);
        Row[] rows = new Row[nodes];
        for (int line : section.rows()) {
            List<String> words = lines.words(line);
            if (words.size() != width + 1) {
                throw new BrokenBenchmark(
                        line,
                        name + " has " + (width + 1) + " columns, this line " + words.size(),
                        name + "은(는) " + (width + 1) + "열인데 이 줄은 " + words.size() + "열입니다");
            }
            int node = Lines.whole(line, words.get(0), "node", 1, nodes);
            if (rows[node - 1] != null) {
                throw new BrokenBenchmark(
                        line, name + " has node " + node + " twice", name + "에 노드 " + node + "이(가) 두 번 나옵니다");
            }
            rows[node - 1] = new Row(line, name, words.subList(1, words.size()));
        }
        for (int node = 1; node <= nodes; node++) {
            if (rows[node - 1] == null) {
                throw new BrokenBenchmark(
                        last(section), name + " lacks node " + node, name + "에 노드 " + node + "이(가) 없습니다");
            }
        }
        return rows;
    }

    static int last(Section section) {
        return section.rows().isEmpty()
                ? section.line()
                : section.rows().get(section.rows().size() - 1);
    }

    /** A node's numbers in a section. */
    record Row(int line, String section, List<String> words) {
        int whole(int column, long least, long most) {
            return Lines.whole(line, words.get(column), section, least, most);
        }

        double decimal(int column) {
            return Lines.decimal(line, words.get(column), section, -Plane.FARTHEST, Plane.FARTHEST);
        }

        BrokenBenchmark broken(String english, String korean) {
            return new BrokenBenchmark(line, section + ": " + english, section + ": " + korean);
        }
    }
}
