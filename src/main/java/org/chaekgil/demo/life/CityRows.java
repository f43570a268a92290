package org.chaekgil.demo.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;

/** What simulated people see of the city; every list in an order that is the same for the same city. */
public interface CityRows {
    /** Cards of people who may borrow. */
    List<CardNumber> cards();

    /** Adds simulated citizens until there are so many; they have cards and no logins. */
    void grow(int citizens);

    /** Every title with the number of its copies that may travel. */
    Map<TitleId, Integer> titles();

    /** The stock of every library. */
    SortedMap<LibraryId, List<Copy>> stock();

    /** Requests in these states. */
    List<Wish> wishes(RequestState... states);

    /** Books on loan since before that moment. */
    List<Lent> lent(Instant before);

    /** Sealed totes of that origin that nobody has opened, with content. */
    List<ToteBarcode> closedTotesFrom(LibraryId origin);

    /** Books nobody can find, or set aside as damaged. */
    List<Astray> astray();

    /** @param lendable may be taken home; {@code travels}: may be sent to another library */
    record Copy(ItemBarcode barcode, TitleId title, boolean lendable, boolean travels) {}

    record Wish(
            RequestNumber number,
            CardNumber card,
            ItemBarcode item,
            LibraryId pickup,
            RequestState state,
            Instant readyAt) {}

    record Lent(ItemBarcode item, LibraryId home, CardNumber card, String request, Instant since) {}

    record Astray(ItemBarcode item, LibraryId home, boolean damaged) {}
}
