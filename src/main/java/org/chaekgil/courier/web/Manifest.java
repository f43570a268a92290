package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What a driver takes along for one trip (운행표).
 *
 * @param version of the plan
 * @param draft nobody published it yet
 * @param address opens the trip
 */
record Manifest(
        LocalDate day, int version, boolean draft, String hub, PlanSheet.Leg trip, String address, List<Line> lines) {
    /**
     * The hub before the trip, or a stop.
     *
     * @param number 0: the hub
     * @param where address and telephone
     * @param arrives empty at the hub
     * @param remarks whole sentences
     */
    record Line(
            int number,
            String name,
            String where,
            String arrives,
            String leaves,
            Amount unload,
            Amount load,
            int onBoard,
            List<String> remarks) {}

    /** @param totes barcodes of those that stand ready now */
    record Amount(int items, List<String> totes) {
        static final Amount NOTHING = new Amount(0, List.of());
    }
}
