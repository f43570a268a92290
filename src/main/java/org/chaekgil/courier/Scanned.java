package org.chaekgil.courier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;

/** Totes that the driver says were moved. */
final class Scanned {
    private Scanned() {}

    /** @throws Refused BAD_INPUT, naming the first tote that is not there to be moved */
    static void mustBeAmong(List<ToteBarcode> scanned, List<Tote> there) {
        Set<ToteBarcode> known = there.stream().map(Tote::barcode).collect(Collectors.toSet());
        scanned.stream().filter(t -> !known.contains(t)).findFirst().ifPresent(t -> {
            throw Refused.saying("trip.toteNotHere", Code.BAD_INPUT, t.value());
        });
    }
}
