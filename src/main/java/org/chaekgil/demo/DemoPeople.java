package org.chaekgil.demo;

import java.util.List;
import java.util.stream.IntStream;

/** The demo's 200 citizens. All names are put together from lists; nobody is meant. */
public final class DemoPeople {
    public static final int COUNT = 200;
    private static final String FAMILY = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final List<String> GIVEN = List.of(
            "가온", "나래", "다솜", "라온", "마루", "바다", "보람", "봄이", "새벽", "샛별", "소담", "슬기", "아라", "여름", "예솔", "온유", "우람", "이든",
            "초롱", "하늘", "한결", "해솔", "힘찬");
    private static final List<String> ENGLISH =
            List.of("Robin Example", "Sam Sample", "Alex Reader", "Kim Booker", "Chris Page");

    private DemoPeople() {}

    /**
     * @param national whether the card is the national one
     * @param suspended whether the person may not borrow at present
     */
    public record Citizen(String card, String name, boolean national, boolean suspended, String language) {}

    /** {@code JJ000001} to {@code JJ000200}: from 141 four suspended, from 151 national cards, from 196 readers of English. */
    public static List<Citizen> citizens() {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(i -> new Citizen(
                        "JJ%06d".formatted(i),
                        i > COUNT - ENGLISH.size() ? ENGLISH.get(COUNT - i) : name(i),
                        i > 150,
                        i > 140 && i <= 144,
                        i > COUNT - ENGLISH.size() ? "en" : "ko"))
                .toList();
    }

    /** 20 family and 23 given names have no common factor: no name comes twice among 460. */
    private static String name(int i) {
        return FAMILY.charAt(i % FAMILY.length()) + GIVEN.get(i % GIVEN.size());
    }
}
