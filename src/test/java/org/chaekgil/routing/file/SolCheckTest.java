package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The independent check of a solution")
class SolCheckTest {
    /** Customers at 10, 20 and 30 along a road; the depot at 0. */
    private static final String SOLOMON =
            """
            ROAD

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

                0      0         0          0          0       70           0
                1      10        0          4          0       15           1
                2      20        0          4          30      40           1
                3      30        0          4          0       60           1
            """;

    private static final String PICKUPS =
            """
            NAME : P
            TYPE : VRPSPD
            DIMENSION : 3
            CAPACITY : 9
            DISTANCE : 55
            SERVICE_TIME : 2
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : LOWER_ROW
            EDGE_WEIGHT_SECTION
            10 20 19
            PICKUP_AND_DELIVERY_SECTION
            1 0 0 1000 0 0 0
            2 0 0 1000 0 7 4
            3 0 0 1000 0 0 4
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    @Test
    @DisplayName("finds nothing in a good one")
    void good() {
        assertThat(SolCheck.differences("a.txt", SOLOMON, "Route #1: 1 2\nRoute #2: 3 \nCost 100.0\n"))
                .isEmpty();
        assertThat(SolCheck.differences("a.vrpspd", PICKUPS, "Route #1: 2 1\r\nCost 0.0049\r\n"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("names every seeded error:")
    @CsvSource(
            delimiter = '|',
            value = {
                "Route #1: 1 2~Route #2: 3~Cost 99.9|the cost said is 99.9, it is 100.0",
                "Route #1: 1 2~Route #2: 3|the cost is missing; it is 100.0",
                "Route #1: 1 2~Cost 40.0|customer 3 is visited 0 times",
                "Route #1: 1 2~Route #2: 3 2~Cost 100.0|customer 2 is visited 2 times",
                "Route #1: 1 2~Route #2: 3 4~Cost 100.0|route 2: there is no customer 4",
                "Route #1: 1 2 3~Cost 60.0|route 1 at the depot: load 12, the capacity is 10",
                "Route #1: 2 1~Route #2: 3~Cost 100.0|route 1: service of customer 1 starts at 410, its window ends at 150",
                "Route #1: 1~Route #2: 2 3~Cost 80.0|route 2 is back at 720, the depot closes at 700",
                "Route #1: 1~Route #2: 2~Route #3: 3~Cost 120.0|3 routes, the fleet has 2 vans",
                "Route #1: 1 2~Route #3: 3~Cost 100.0|route 2 is called #3",
                "Route #1: 1 2~Route #2: 3~Route #3:~Cost 100.0|route 3 is empty",
                "Route #1: 1 2~Route #2: three~Cost 100.0|not understood: Route #2: three",
            })
    void seeded(String solution, String difference) {
        assertThat(SolCheck.differences("a.txt", SOLOMON, solution.replace('~', '\n')))
                .contains(difference);
    }

    @Test
    @DisplayName("holds the load after each stop and the length of routes against their limits")
    void pickups() {
        assertThat(SolCheck.differences("a.vrpspd", PICKUPS, "Route #1: 1 2\nCost 0.0049"))
                .containsExactly("route 1 after customer 1: load 11, the capacity is 9");
        assertThat(SolCheck.differences(
                        "a.vrpspd", PICKUPS.replace("DISTANCE : 55", "DISTANCE : 52"), "Route #1: 2 1\nCost 0.0049"))
                .containsExactly("route 1 takes 53, the limit is 52");
    }
}
