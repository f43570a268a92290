package org.chaekgil.network.jdbc;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningHours;
import org.chaekgil.network.OpeningRules.MonthlyClosure;

/** One line of the libraries' CSV. */
record LibraryRow(Library library, Map<DayOfWeek, OpeningHours> weekly, List<MonthlyClosure> monthly) {
    static LibraryRow of(CSVRecord line) {
        Library library = new Library(
                new LibraryId(line.get("id")),
                line.get("name"),
                Library.Kind.valueOf(line.get("kind")),
                line.get("address"),
                line.get("phone"),
                Double.parseDouble(line.get("lat")),
                Double.parseDouble(line.get("lon")),
                Integer.parseInt(line.get("holdings")),
                line.get("hub").equals("yes"));
        return new LibraryRow(library, weekly(line), monthly(line.get("closed_monthly")));
    }

    private static Map<DayOfWeek, OpeningHours> weekly(CSVRecord line) {
        Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
        words(line.get("closed_weekdays")).forEach(word -> closed.add(weekday(word)));
        Map<DayOfWeek, OpeningHours> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String kind =
                    switch (day) {
                        case SATURDAY -> "saturday";
                        case SUNDAY -> "sunday";
                        default -> "weekday";
                    };
            String opens = line.get(kind + "_opens");
            if (!closed.contains(day) && !opens.isEmpty()) {
                weekly.put(day, new OpeningHours(LocalTime.parse(opens), LocalTime.parse(line.get(kind + "_closes"))));
            }
        }
        return weekly;
    }

    private static List<MonthlyClosure> monthly(String text) {
        List<MonthlyClosure> monthly = new ArrayList<>();
        for (String word : words(text)) {
            String[] parts = word.split(":");
            monthly.add(new MonthlyClosure(weekday(parts[0]), Integer.parseInt(parts[1])));
        }
        return monthly;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static DayOfWeek weekday(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(word) && word.length() == 3) {
                return day;
            }
        }
        throw new IllegalArgumentException("not a weekday: " + word);
    }
}
