package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.file.Benchmark.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A benchmark file")
class BenchmarkFileTest {
    private static final String CVRP =
            """
            NAME : \t"small"
            COMMENT : (anyone, No of trucks: 2)
            TYPE : CVRP
            DIMENSION : 4
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 1 1
            4 -2 0.5
            DEMAND_SECTION
            1 0
            2 6
            3 0
            4 5
            DEPOT_SECTION
             1
             -1
            EOF
            """;
    private static final String WINDOWS = CVRP.replace("TYPE : CVRP", "TYPE : VRPTW")
            .replace(
                    "DEPOT_SECTION",
                    """
                    TIME_WINDOW_SECTION
                    1 0 100
                    2 10 20
                    3 0 90
                    4 5 5
                    SERVICE_TIME_SECTION
                    1 0
                    2 3
                    3 3
                    4 3
                    DEPOT_SECTION""");
    private static final String SOLOMON =
            """
            S1

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

                0      0         0          0          0       100          0
                1      3         4          6         10        20          3
                2      1         1          4          0        90          3
            """;
    private static final String PICKUPS =
            """
            NAME : P
            TYPE : VRPSPD
            DIMENSION : 3
            VEHICLES : 1
            CAPACITY : 9
            DISTANCE : 0
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : FULL_MATRIX
            EDGE_WEIGHT_SECTION
            0 10 20
            11 0 30
            21 31 0
            PICKUP_AND_DELIVERY_SECTION
            1 0 0 1000 0 0 0
            2 0 0 1000 0 4 5
            3 0 0 1000 0 0 3
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    @Test
    @DisplayName(
            "of a CVRP has rounded distances, a van for each customer and no clock; who gets nothing is visited too")
    void cvrp() {
        Benchmark benchmark = BenchmarkFile.parse("a.vrp", CVRP);
        DeliveryDay day = benchmark.day();
        assertThat(benchmark.kind()).isEqualTo(Kind.CVRP);
        assertThat(benchmark.customers()).isEqualTo(3);
        assertThat(benchmark.vans()).isEmpty();
        assertThat(metres(day)).isEqualTo("0 5 1 2,5 0 4 6,1 4 0 3,2 6 3 0");
        assertThat(day.travel().seconds(0, 1)).isZero();
        // All amounts twice, and one item of room for the customer without any demand.
        assertThat(day.vans()).hasSize(3).extracting(Van::capacity).containsOnly(21);
        assertThat(day.consignments()).containsExactly(delivery("1", 12), delivery("2", 1), delivery("3", 10));
        assertThat(benchmark.cost(27_591)).hasToString("27591");
    }

    @Test
    @DisplayName("of a CVRP with a limit on the length of routes has its vans back by then, service counted")
    void limited() {
        DeliveryDay day = BenchmarkFile.parse(
                        "a.vrp", CVRP.replace("CAPACITY : 10", "CAPACITY : 10\nDISTANCE : 12.5\nSERVICE_TIME : 2"))
                .day();
        assertThat(day.waves()).containsExactly(new Wave("day", 0, 12, 0));
        assertThat(day.travel().seconds(0, 1)).isEqualTo(5);
        assertThat(day.place("1").stopSeconds()).isEqualTo(2);
        assertThat(day.place("0").stopSeconds()).isZero();
    }

    @Test
    @DisplayName("of a VRPTW counts in tenths, in both forms alike")
    void vrptw() {
        for (Benchmark benchmark :
                new Benchmark[] {BenchmarkFile.parse("a.vrp", WINDOWS), BenchmarkFile.parse("a.txt", SOLOMON)}) {
            DeliveryDay day = benchmark.day();
            assertThat(benchmark.kind()).isEqualTo(Kind.VRPTW);
            assertThat(day.travel().metres(0, 2)).isEqualTo(14);
            assertThat(day.travel().seconds(0, 2)).isEqualTo(14);
            assertThat(day.waves()).containsExactly(new Wave("day", 0, 1_000, 0));
            assertThat(day.place("1").windows()).containsExactly(new Window(100, 200));
            assertThat(day.place("1").stopSeconds()).isEqualTo(30);
            assertThat(benchmark.cost(8_273)).hasToString("827.3");
        }
        assertThat(BenchmarkFile.parse("a.txt", SOLOMON).vans()).hasValue(2);
        assertThat(BenchmarkFile.parse("a.txt", SOLOMON.replace("\n", "\r\n"))
                        .day()
                        .places())
                .isEqualTo(BenchmarkFile.parse("a.txt", SOLOMON).day().places());
    }

    @Test
    @DisplayName("with pickups has them go to the hub and deliveries come from it, and its cost four decimals")
    void pickups() {
        Benchmark benchmark = BenchmarkFile.parse("a.vrpspd", PICKUPS);
        assertThat(benchmark.kind()).isEqualTo(Kind.VRPSPD);
        assertThat(benchmark.vans()).hasValue(1);
        assertThat(metres(benchmark.day())).isEqualTo("0 10 20,11 0 30,21 31 0");
        assertThat(benchmark.day().consignments())
                .containsExactly(delivery("1", 5), new Consignment("from 1", "1", "0", 4, 0, 0, 1), delivery("2", 3));
        assertThat(benchmark.cost(8_571_702)).hasToString("857.1702");
    }

    @Test
    @DisplayName("with pickups and windows, in a type that has both, keeps its own unit of time")
    void pickupsAndWindows() {
        DeliveryDay day = BenchmarkFile.parse(
                        "a.vrpspd", PICKUPS.replace("VRPSPD", "VRPSPDTW").replace("2 0 0 1000 0", "2 0 7 900 2"))
                .day();
        assertThat(day.place("1").windows()).containsExactly(new Window(7, 900));
        assertThat(day.place("1").stopSeconds()).isEqualTo(2);
        assertThat(day.travel().seconds(1, 2)).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("with a matrix may give any half of it, wherever the lines break:")
    @CsvSource({
        "FULL_MATRIX, 0 1 2 3 1 0 4 5 2 4 0 6 3 5 6 0",
        "UPPER_ROW, 1 2 3 4 5 6",
        "UPPER_DIAG_ROW, 9 1 2 3 9 4 5 9 6 9",
        "LOWER_ROW, 1 2 4 3 5 6",
        "LOWER_DIAG_ROW, 0 1 0 2 4 0 3 5 6 0",
        "UPPER_COL, 1 2 4 3 5 6",
        "UPPER_DIAG_COL, 0 1 0 2 4 0 3 5 6 0",
        "LOWER_COL, 1 2 3 4 5 6",
        "LOWER_DIAG_COL, 0 1 2 3 0 4 5 0 6 0",
    })
    void matrices(String format, String weights) {
        for (String separator : new String[] {" ", "\n", " \t\r\n"}) {
            String file = CVRP.replace(
                            "EUC_2D",
                            "EXPLICIT\nEDGE_WEIGHT_FORMAT : " + format + "\nEDGE_WEIGHT_SECTION\n"
                                    + weights.replace(" ", separator))
                    .replaceFirst("(?s)NODE_COORD_SECTION.*DEMAND", "DEMAND")
                    .replaceFirst("(?s)(EDGE_WEIGHT_SECTION.*)(CAPACITY : 10\n)", "$2$1");
            assertThat(metres(BenchmarkFile.parse("a.vrp", file).day())).isEqualTo("0 1 2 3,1 0 4 5,2 4 0 6,3 5 6 0");
        }
    }

    @Test
    @DisplayName("whose depot is not the first node numbers the customers without it")
    void depotElsewhere() {
        DeliveryDay day = BenchmarkFile.parse(
                        "a.vrp",
                        CVRP.replace(" 1\n -1", " 3\n -1").replace("DEMAND_SECTION\n1 0", "DEMAND_SECTION\n1 2"))
                .day();
        assertThat(metres(day)).isEqualTo("0 1 4 3,1 0 5 2,4 5 0 6,3 2 6 0");
        assertThat(day.consignments()).containsExactly(delivery("1", 2), delivery("2", 6), delivery("3", 5));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @DisplayName("is refused with line and reason:")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "TYPE : CVRP|TYPE : TSP|line 3: TYPE \"TSP\" is not supported",
                "TYPE : CVRP|TYPE :|line 3: TYPE is empty",
                "TYPE : CVRP|SPEED : 3|line 3: \"SPEED\" is not supported",
                "TYPE : CVRP|TYPE CVRP|line 3: TYPE lacks its colon",
                "EUC_2D|GEO|line 5: EDGE_WEIGHT_TYPE \"GEO\" is not supported",
                "EUC_2D|EXPLICIT|line 20: EDGE_WEIGHT_FORMAT is missing",
                "CAPACITY : 10|CAPACITY : ten|line 6: CAPACITY: \"ten\" is no whole number",
                "CAPACITY : 10|CAPACITY : 99999999999999999999|line 6: CAPACITY: \"99999999999999999999\" is not in 1..1000000000",
                "CAPACITY : 10|CAPACITY : 10~CAPACITY : 10|line 7: CAPACITY stands twice",
                "CAPACITY : 10|COMMENT : none|line 20: CAPACITY is missing",
                "DIMENSION : 4|DIMENSION : 5|line 11: NODE_COORD_SECTION lacks node 5",
                "DIMENSION : 4|DIMENSION : 2000000000|line 4: DIMENSION: \"2000000000\" is not in 2..5001",
                "DIMENSION : 4|DIMENSION : 3|line 11: node: \"4\" is not in 1..3",
                "4 -2 0.5|4 -2|line 11: NODE_COORD_SECTION has 3 columns, this line 2",
                "4 -2 0.5|4 -2 NaN|line 11: NODE_COORD_SECTION: \"NaN\" is no number",
                "4 -2 0.5|4 -2 1e99|line 11: NODE_COORD_SECTION: \"1e99\" is not in -10000000..10000000",
                "4 -2 0.5|3 -2 0.5|line 11: NODE_COORD_SECTION has node 3 twice",
                "2 6|2 11|line 14: DEMAND_SECTION: \"11\" is not in 0..10",
                "2 6|2 -6|line 14: DEMAND_SECTION: \"-6\" is not in 0..10",
                "2 6|2 6.5|line 14: DEMAND_SECTION: \"6.5\" is no whole number",
                "4 5|''|line 15: DEMAND_SECTION lacks node 4",
                "' -1'|''|line 18: DEPOT_SECTION should be one depot and -1",
                "' -1'|' 2~ -1'|line 19: DEPOT_SECTION should be one depot and -1",
                "DEMAND_SECTION|BACKHAUL_SECTION|line 12: \"BACKHAUL_SECTION\" is not supported",
                "DEMAND_SECTION|TIME_WINDOW_SECTION|line 12: TIME_WINDOW_SECTION is not supported with TYPE \"CVRP\"",
            })
    void vrplibRefused(String old, String broken, String message) {
        assertThat(CVRP).contains(old);
        refused("a.vrp", CVRP.replaceFirst("(?m)^" + old + "$|(?<=: )" + old, broken.replace('~', '\n')), message);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @DisplayName("of Solomon's is refused with line and reason:")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "VEHICLE|WAGON|line 3: should be the heading VEHICLE of Solomon's format",
                "  2         10|  2|line 5: should be two numbers: NUMBER and CAPACITY",
                "  2         10|  0         10|line 5: NUMBER: \"0\" is not in 1..1000000",
                "90          3|90|line 12: has 6 columns; there should be seven",
                "90          3|9x          3|line 12: DUE DATE: \"9x\" is no whole number",
                "90          3|999999999 3|line 12: DUE DATE: \"999999999\" is not in 0..100000000",
                "    2      1|    3      1|line 12: CUST NO.: \"3\" is not in 2..2",
                "10        20|30        20|line 11: DUE DATE is before READY TIME",
                "6         10|60        10|line 11: DEMAND: \"60\" is not in 0..10",
            })
    void solomonRefused(String old, String broken, String message) {
        assertThat(SOLOMON).contains(old);
        refused("a.txt", SOLOMON.replace(old, broken), message);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @DisplayName("with pickups is refused with line and reason:")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "21 31 0|21 31|line 12: EDGE_WEIGHT_SECTION ends too early",
                "21 31 0|21 31 0 7|line 12: EDGE_WEIGHT_SECTION has more weights",
                "21 31 0|21 31 x|line 12: EDGE_WEIGHT_SECTION: \"x\" is no whole number",
                "21 31 0|21 -31 0|line 12: EDGE_WEIGHT_SECTION: \"-31\" is not in 0..2147483647",
                "21 31 0|21 2147483647 0|line 9: distances are too large",
                "FULL_MATRIX|SPARSE|line 8: EDGE_WEIGHT_FORMAT \"SPARSE\" is not supported",
                "3 0 0 1000|3 0 5 1000|line 16: PICKUP_AND_DELIVERY_SECTION: time windows are supported with TYPE VRPSPDTW only",
                "0 4 5|0 4 10|line 15: PICKUP_AND_DELIVERY_SECTION: \"10\" is not in 0..9",
                "0 4 5|0 4|line 15: PICKUP_AND_DELIVERY_SECTION has 7 columns, this line 6",
                "VEHICLES : 1|VEHICLES : 0|line 4: VEHICLES: \"0\" is not in 1..1000000000",
            })
    void pickupsRefused(String old, String broken, String message) {
        assertThat(PICKUPS).contains(old);
        refused("a.vrpspd", PICKUPS.replaceFirst(old, broken), message);
    }

    @Test
    @DisplayName("with windows and a limit on the length of routes that matters is named as not supported")
    void windowsAndLimit() {
        refused(
                "a.vrp",
                WINDOWS.replace("CAPACITY : 10", "CAPACITY : 10\nDISTANCE : 99"),
                "line 7: DISTANCE together with time windows is not supported");
        String harmless = WINDOWS.replace("CAPACITY : 10", "CAPACITY : 10\nDISTANCE : 100");
        assertThat(BenchmarkFile.parse("a.vrp", harmless).day().places())
                .isEqualTo(BenchmarkFile.parse("a.vrp", WINDOWS).day().places());
    }

    @ParameterizedTest
    @DisplayName("that is cut off anywhere before its end is refused, or is as good as whole")
    @ValueSource(strings = {"a.vrp", "a.vrpspd"})
    void cutOff(String name) {
        String whole = name.equals("a.vrp") ? WINDOWS : PICKUPS;
        int end = whole.indexOf(" -1\n") + 3;
        for (int length = 0; length < (name.equals("a.vrp") ? end : whole.indexOf("\n-1\n") + 3); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> BenchmarkFile.parse(name, cut)).isInstanceOf(BrokenBenchmark.class);
        }
    }

    @Test
    @DisplayName("of any nonsense is refused soon")
    void hostile() {
        String longNumber = CVRP.replace("4 -2 0.5", "4 -2 " + "9".repeat(3_000_000) + "x");
        String longLine = "A".repeat(3_000_000);
        String blanks = "TYPE" + " ".repeat(3_000_000) + "x";
        String lines = "\n".repeat(4_000_001);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String text : new String[] {"", "\n\n", "\u0000\uFFFF", longNumber, longLine, blanks, lines}) {
                assertThatThrownBy(() -> BenchmarkFile.parse("a.vrp", text)).isInstanceOf(BrokenBenchmark.class);
                assertThatThrownBy(() -> BenchmarkFile.parse("a.txt", text)).isInstanceOf(BrokenBenchmark.class);
            }
        });
    }

    private static void refused(String name, String text, String message) {
        assertThatThrownBy(() -> BenchmarkFile.parse(name, text))
                .isInstanceOf(BrokenBenchmark.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining(" / ");
    }

    private static Consignment delivery(String customer, int items) {
        return new Consignment("to " + customer, "0", customer, items, 0, 0, 1);
    }

    private static String metres(DeliveryDay day) {
        int size = day.travel().size();
        int[][] rows = new int[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                rows[from][to] = day.travel().metres(from, to);
            }
        }
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(","));
    }
}
