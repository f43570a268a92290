package org.chaekgil.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.network.Library;

/** Spreads copies over the libraries: each gets its share of its real holdings, popular titles get more copies. */
public final class DemoCopies {
    private static final LocalDate FIRST_ACQUISITION = LocalDate.of(2012, 1, 1);
    private static final LocalDate LAST_ACQUISITION = LocalDate.of(2026, 6, 30);

    /** 건지산숲속 lends nothing (published loan limit 0): its books are read there. */
    private static final String READING_ROOM = "S03";

    private DemoCopies() {}

    /**
     * @param ids the number of each title in the catalogue, in the order of {@code titles}
     * @return the copies; the same for the same input
     */
    public static List<Item> spread(List<DemoTitle> titles, List<TitleId> ids, List<Library> libraries, int copies) {
        int[] shares = shares(libraries, copies);
        return IntStream.range(0, shares.length)
                .mapToObj(i -> stock(libraries.get(i), shares[i], titles, ids))
                .flatMap(List::stream)
                .toList();
    }

    /** Divides a number in proportion to holdings; the largest remainders are rounded up, so that the sum is exact. */
    public static int[] shares(List<Library> libraries, int copies) {
        long sum = libraries.stream().mapToLong(Library::holdings).sum();
        int[] shares = libraries.stream()
                .mapToInt(library -> (int) ((long) copies * library.holdings() / sum))
                .toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong(
                        i -> -((long) copies * libraries.get(i).holdings() % sum)))
                .limit(copies - IntStream.of(shares).sum())
                .forEach(i -> shares[i]++);
        return shares;
    }

    /** Systematic sampling: equal steps along the titles' weights laid end to end, from a random start. */
    private static List<Item> stock(Library library, int copies, List<DemoTitle> titles, List<TitleId> ids) {
        Random random = new Random(library.id().value().hashCode());
        List<Integer> order = IntStream.range(0, titles.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        double step = titles.stream().mapToInt(DemoTitle::weight).sum() / (double) copies;
        double next = random.nextDouble() * step;
        double passed = 0;
        List<Item> stock = new ArrayList<>(copies);
        for (int i : order) {
            DemoTitle title = titles.get(i);
            passed += title.weight();
            for (int copy = 1; next < passed && stock.size() < copies; copy++, next += step) {
                stock.add(new Item(
                        new ItemBarcode("%s-%06d".formatted(library.id(), stock.size() + 1)),
                        ids.get(i),
                        library.id(),
                        ShelfMark.of(title.kdc(), title.author(), title.title(), copy),
                        deliverable(library, title),
                        acquired(title, random)));
            }
        }
        return stock;
    }

    private static Item.Deliverable deliverable(Library library, DemoTitle title) {
        return library.id().value().equals(READING_ROOM) ? Item.Deliverable.REFERENCE : title.deliverable();
    }

    private static LocalDate acquired(DemoTitle title, Random random) {
        LocalDate published = LocalDate.of(title.year(), 1, 1);
        LocalDate first = published.isBefore(FIRST_ACQUISITION) ? FIRST_ACQUISITION : published;
        return first.plusDays(random.nextInt((int) (LAST_ACQUISITION.toEpochDay() - first.toEpochDay())));
    }
}
