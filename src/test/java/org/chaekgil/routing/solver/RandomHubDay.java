package org.chaekgil.routing.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.TravelMatrix;

/** Days that only bring from and to the hub. */
final class RandomHubDay {
    private RandomHubDay() {}

    static DeliveryDay of(Random random, boolean firstIsTooMuch) {
        return of(4 + random.nextInt(9), random, firstIsTooMuch);
    }

    /** Customers anywhere on a square; half of the days have windows, half have pickups. */
    static DeliveryDay of(int customers, Random random, boolean firstIsTooMuch) {
        boolean windows = random.nextBoolean();
        boolean pickups = random.nextBoolean();
        int capacity = 10 + random.nextInt(30);
        int[] x = random.ints(customers + 1, 0, 1_000).toArray();
        int[] y = random.ints(customers + 1, 0, 1_000).toArray();
        int[][] legs = new int[customers + 1][customers + 1];
        List<Place> places = new ArrayList<>();
        List<Consignment> consignments = new ArrayList<>();
        for (int i = 0; i <= customers; i++) {
            for (int j = 0; j <= customers; j++) {
                legs[i][j] = (int) Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        for (int i = 0; i <= customers; i++) {
            int opens = windows && i > 0 ? random.nextInt(5_000) : 0;
            Window window = new Window(opens, windows && i > 0 ? Math.max(opens + 800, legs[0][i]) : 80_000);
            places.add(
                    new Place(Integer.toString(i), "", 0, 0, List.of(window), random.nextInt(50), random.nextInt(3)));
            if (i > 0) {
                int items = firstIsTooMuch && i == 1 ? capacity + 1 : 1 + random.nextInt(10);
                consignments.add(new Consignment("to " + i, "0", Integer.toString(i), items, 0, 0, 1));
                if (pickups) {
                    consignments.add(
                            new Consignment("from " + i, Integer.toString(i), "0", 1 + random.nextInt(10), 0, 0, 1));
                }
            }
        }
        List<Van> vans = new ArrayList<>();
        for (int v = 0; v < customers; v++) {
            vans.add(new Van("V" + v, capacity, List.of("W")));
        }
        return new DeliveryDay(
                LocalDate.of(2026, 11, 24),
                "0",
                places,
                List.of(new Wave("W", 0, 85_000, 0)),
                vans,
                consignments,
                TravelMatrix.of(legs, legs),
                new Costs(0, 1, 0, 1_000_000, 0));
    }
}
