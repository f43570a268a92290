package org.chaekgil.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.whatif.Setting.Opening;
import org.chaekgil.whatif.Setting.VanGroup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A setting")
class SettingTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LibraryId HUB = new LibraryId("H1");
    private static final LibraryId A = new LibraryId("A1");
    private static final LibraryId B = new LibraryId("B1");
    private static final List<Wave> WAVES = Wave.USUAL;
    private static final Costs DEAR = new Costs(5_000, 300, 10_000_000, 30_000_000, 20_000_000);

    private static final DeliveryDay DAY = day();

    private static DeliveryDay day() {
        List<Place> places = Stream.of(HUB, A, B)
                .map(id -> new Place(id.value(), id.value(), 35.8, 127.1, List.of(new Window(0, 86_400)), 100, 1))
                .toList();
        int[][] tenMinutes = {{0, 600, 1200}, {600, 0, 600}, {1200, 600, 0}};
        return new DeliveryDay(
                TUESDAY,
                "H1",
                places,
                List.of(new DeliveryDay.Wave("AM", 9 * 3600, 12 * 3600, 1800)),
                List.of(new DeliveryDay.Van("V1", 700, List.of("AM"))),
                List.of(
                        new Consignment("1", "H1", "A1", 5, 0, 0, 1),
                        new Consignment("2", "A1", "B1", 7, 0, 1, 1),
                        new Consignment("3", "B1", "A1", 11, 0, -2, 2)),
                TravelMatrix.of(tenMinutes, tenMinutes),
                DEAR);
    }

    private static Setting setting(List<VanGroup> vans, List<Wave> waves, LibraryId hub, Opening... openings) {
        return new Setting(vans, waves, hub, List.of(openings), DEAR, 200);
    }

    private static VanGroup vans(int count, String... waves) {
        return new VanGroup(count, 700, List.of(waves));
    }

    private static Wave wave(String id, int start, int end) {
        return new Wave(id, LocalTime.of(start, 0), LocalTime.of(end, 0), 30);
    }

    @Test
    @DisplayName("brings its own vans, waves and prices to a past day, whose items and ways stay")
    void applied() {
        Setting other = new Setting(
                List.of(vans(2, "AM", "PM"), new VanGroup(1, 300, List.of("PM"))),
                WAVES,
                HUB,
                List.of(),
                Costs.USUAL,
                200);
        DeliveryDay changed = other.on(DAY);
        assertThat(changed.vans())
                .containsExactly(
                        new DeliveryDay.Van("V1", 700, List.of("AM", "PM")),
                        new DeliveryDay.Van("V2", 700, List.of("AM", "PM")),
                        new DeliveryDay.Van("V3", 300, List.of("PM")));
        assertThat(changed.waves().get(1))
                .isEqualTo(new DeliveryDay.Wave("PM", 13 * 3600 + 1800, 17 * 3600 + 1800, 1800));
        assertThat(changed.costs()).isEqualTo(Costs.USUAL);
        assertThat(changed.consignments()).isEqualTo(DAY.consignments());
        assertThat(changed.travel()).isSameAs(DAY.travel());
        assertThat(changed.places()).isEqualTo(DAY.places());
    }

    @Test
    @DisplayName("closes or opens a library on the weekday it names, before what it says of every day")
    void openings() {
        LocalTime ten = LocalTime.of(10, 0);
        LocalTime noon = LocalTime.NOON;
        DeliveryDay changed = setting(
                        List.of(vans(1, "AM")),
                        WAVES,
                        HUB,
                        new Opening(A, null, null, null),
                        new Opening(A, DayOfWeek.TUESDAY, ten, noon),
                        new Opening(B, DayOfWeek.TUESDAY, null, null),
                        new Opening(HUB, DayOfWeek.WEDNESDAY, null, null))
                .on(DAY);
        assertThat(changed.place("A1").windows()).containsExactly(new Window(10 * 3600, 12 * 3600));
        assertThat(changed.place("B1").closed()).isTrue();
        assertThat(changed.place("H1").windows()).isEqualTo(DAY.place("H1").windows());
    }

    @Test
    @DisplayName("with another hub has the items of the old one fetched there like those of any library")
    void otherHub() {
        DeliveryDay changed = setting(List.of(vans(1, "AM")), WAVES, A).on(DAY);
        DeliveryPlan plan = new PlanEvaluator(changed).evaluate(List.of(new Route("V1", "AM", List.of("H1", "B1"))));
        assertThat(plan.consignments()).allMatch(f -> f.outcome() == Outcome.DIRECT);
        assertThat(plan.trips().get(0).stops().get(0).load()).containsExactly("1");
    }

    @Test
    @DisplayName("comes to figures whose parts add up to the plan's score")
    void figures() {
        DeliveryDay day =
                setting(List.of(vans(1, "AM")), List.of(wave("AM", 9, 12)), HUB).on(DAY);
        DeliveryPlan plan = new FixedRounds(day).plan();
        Figures figures = Figures.of(day, plan, 200);
        assertThat(figures.cost()).isEqualTo(-plan.score().soft());
        assertThat(figures.trips()).isEqualTo(1);
        assertThat(figures.metres()).isEqualTo(2_400);
        assertThat(figures.grams()).isEqualTo(480);
        assertThat(figures.items()).isEqualTo(23);
        assertThat(figures.delivered())
                .as("B to A goes over the hub, and there is no second wave")
                .isEqualTo(12);
        assertThat(figures.moved()).isEqualTo(23);
        assertThat(figures.direct()).isEqualTo(12);
        assertThat(figures.late()).as("late before the day began").isEqualTo(11);
        assertThat(figures.lateness()).isEqualTo(DEAR.perItemDayLate() * 2 * 11 * 3);
        assertThat(figures.waiting()).isEqualTo(DEAR.perItemNight() * 11);
        assertThat(figures.idleDays()).isZero();
        assertThat(figures.plus(figures).cost()).isEqualTo(2 * figures.cost());
    }

    @Test
    @DisplayName("that lets no van leave is told apart from one that drives")
    void nothingDriven() {
        DeliveryDay day = setting(
                        List.of(vans(1, "AM")), List.of(new Wave("AM", LocalTime.of(9, 0), LocalTime.of(9, 5), 0)), HUB)
                .on(DAY);
        Figures figures = Figures.of(day, new FixedRounds(day).plan(), 200);
        assertThat(figures.idleDays()).isEqualTo(1);
        assertThat(figures.left()).isEqualTo(23);
        assertThat(figures.cost()).isEqualTo(figures.waiting() + figures.lateness());
        assertThat(figures.directPercent()).isZero();
    }

    static Stream<Arguments> refused() {
        List<VanGroup> one = List.of(vans(1, "AM", "PM"));
        LocalTime nine = LocalTime.of(9, 0);
        return Stream.of(
                Arguments.of("noVans", setting(List.of(), WAVES, HUB)),
                Arguments.of("noVans", setting(List.of(vans(0, "AM")), WAVES, HUB)),
                Arguments.of("idleVan", setting(List.of(vans(2)), WAVES, HUB)),
                Arguments.of("vanWave", setting(List.of(vans(1, "NIGHT")), WAVES, HUB)),
                Arguments.of("van", setting(List.of(vans(51, "AM")), WAVES, HUB)),
                Arguments.of("van", setting(List.of(vans(26, "AM"), vans(26, "PM")), WAVES, HUB)),
                Arguments.of("van", setting(List.of(new VanGroup(1, 0, List.of("AM"))), WAVES, HUB)),
                Arguments.of("noWaves", setting(one, List.of(), HUB)),
                Arguments.of("waveEnds", setting(one, List.of(wave("AM", 12, 9), wave("PM", 13, 17)), HUB)),
                Arguments.of("waveOrder", setting(one, List.of(wave("AM", 9, 13), wave("PM", 12, 17)), HUB)),
                Arguments.of("waveId", setting(one, List.of(wave("AM", 9, 12), wave("AM", 13, 17)), HUB)),
                Arguments.of(
                        "sorting",
                        setting(one, List.of(new Wave("AM", nine, LocalTime.NOON, -1), wave("PM", 13, 17)), HUB)),
                Arguments.of("library", setting(one, WAVES, new LibraryId("X9"))),
                Arguments.of("library", setting(one, WAVES, HUB, new Opening(new LibraryId("X9"), null, null, null))),
                Arguments.of("hours", setting(one, WAVES, HUB, new Opening(A, null, nine, null))),
                Arguments.of("hours", setting(one, WAVES, HUB, new Opening(A, null, nine, nine))),
                Arguments.of(
                        "openingTwice",
                        setting(
                                one,
                                WAVES,
                                HUB,
                                new Opening(A, null, null, null),
                                new Opening(A, null, nine, LocalTime.NOON))),
                Arguments.of("price", new Setting(one, WAVES, HUB, List.of(), new Costs(-1, 0, 0, 0, 0), 200)),
                Arguments.of("grams", new Setting(one, WAVES, HUB, List.of(), DEAR, -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @DisplayName("that nobody could drive is refused in words that name its column")
    void refusesWhatIsNone(String sentence, Setting setting) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> SettingCheck.refuseUnsound(Column.B, setting, Set.of(HUB, A, B)));
        assertThat(refused).isNotNull();
        assertThat(refused.sentence()).isEqualTo("whatif.refused." + sentence);
        assertThat(refused.code()).isEqualTo(Code.BAD_INPUT);
        assertThat(refused.details().get(0)).isEqualTo("B");
    }

    @Test
    @DisplayName("that is sound is not refused")
    void takesWhatIsSound() {
        SettingCheck.refuseUnsound(Column.A, setting(List.of(vans(1, "AM")), WAVES, A), Set.of(HUB, A, B));
        assertThat(setting(List.of(vans(1, "AM")), WAVES, A).on(DAY).hub()).isEqualTo("A1");
    }
}
