package org.chaekgil.request;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day on which a book asked for now can be collected, shown before the citizen sends the request: that of the copy that {@link Sourcing} would choose. */
@Service
public class PromisingDay {
    private final Titles titles;
    private final Deliverability deliverability;
    private final ExpectedArrival arrivals;
    private final Clock clock;

    PromisingDay(Titles titles, Deliverability deliverability, ExpectedArrival arrivals, Clock clock) {
        this.titles = titles;
        this.deliverability = deliverability;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Prospect prospect(TitleId title, LibraryId pickup) {
        List<Titles.Copy> able = titles.copies(title).stream()
                .filter(copy -> deliverability.ever(copy.item(), pickup))
                .toList();
        if (able.isEmpty()) {
            return new Prospect(Prospect.Kind.NEVER, null);
        }
        List<Item> free = able.stream()
                .filter(Titles.Copy::available)
                .map(Titles.Copy::item)
                .toList();
        List<LibraryId> homes = free.stream()
                .filter(item -> deliverability.today(item, pickup))
                .map(Item::home)
                .toList();
        Map<LibraryId, Promise> arriving = arrivals.from(homes, pickup, clock.instant());
        Stream<Promise> chosenFrom =
                arriving.containsKey(pickup) ? Stream.of(arriving.get(pickup)) : arriving.values().stream();
        return chosenFrom
                .map(Promise::day)
                .min(Comparator.naturalOrder())
                .map(day -> new Prospect(Prospect.Kind.BY_DAY, day))
                .or(() -> free.stream()
                        .flatMap(item -> deliverability.staysHomeUntil(item).stream())
                        .min(Comparator.naturalOrder())
                        .map(day -> new Prospect(Prospect.Kind.NEW, day)))
                .orElse(new Prospect(Prospect.Kind.QUEUE, null));
    }
}
