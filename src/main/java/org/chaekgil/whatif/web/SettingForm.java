package org.chaekgil.whatif.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.whatif.Setting;

/**
 * A setting as people and other systems send and see it: times {@code HH:MM}, prices in won. Rows that are blank are not there;
 * a part that is left out is as at present.
 */
record SettingForm(
        List<VanRow> vans,
        List<WaveRow> waves,
        String hub,
        List<OpeningRow> openings,
        PriceRow prices,
        Integer gramsPerKilometre) {
    private static final BigDecimal DEAREST = new BigDecimal(1_000_000_000);
    private static final BigDecimal SECONDS_TO_HOURS = new BigDecimal("3.6");

    record VanRow(Integer count, Integer capacity, List<String> waves) {}

    record WaveRow(String id, String start, String end, Integer sortMinutes) {
        private boolean blank() {
            return none(start) && none(end);
        }
    }

    /** @param weekday {@code MONDAY} and so on; blank: every day. {@code opens} and {@code closes} blank: closed */
    record OpeningRow(String library, String weekday, String opens, String closes) {}

    /** In won: for an hour on the road, a kilometre, a van taken out, an item that waits a night, an item and day late. */
    record PriceRow(
            BigDecimal hour, BigDecimal kilometre, BigDecimal trip, BigDecimal itemNight, BigDecimal itemDayLate) {}

    static SettingForm of(Setting s) {
        DeliveryDay.Costs c = s.costs();
        return new SettingForm(
                s.vans().stream()
                        .map(v -> new VanRow(v.count(), v.capacity(), v.waves()))
                        .toList(),
                s.waves().stream()
                        .map(w -> new WaveRow(
                                w.id(), w.start().toString(), w.end().toString(), w.sortMinutes()))
                        .toList(),
                s.hub().value(),
                s.openings().stream().map(SettingForm::row).toList(),
                new PriceRow(
                        plain(BigDecimal.valueOf(c.perSecond()).multiply(SECONDS_TO_HOURS)),
                        plain(BigDecimal.valueOf(c.perMetre())),
                        plain(BigDecimal.valueOf(c.perTrip(), 3)),
                        plain(BigDecimal.valueOf(c.perItemNight(), 3)),
                        plain(BigDecimal.valueOf(c.perItemDayLate(), 3))),
                s.gramsPerKilometre());
    }

    private static OpeningRow row(Setting.Opening o) {
        return new OpeningRow(
                o.library().value(),
                Objects.toString(o.weekday(), ""),
                Objects.toString(o.opens(), ""),
                Objects.toString(o.closes(), ""));
    }

    /** @throws Refused BAD_INPUT with the field's name for what cannot be read */
    Setting setting(Setting present) {
        return new Setting(
                vans == null
                        ? present.vans()
                        : rows(vans).stream()
                                .filter(v -> v.count() != null && v.count() != 0)
                                .map(v -> new Setting.VanGroup(
                                        v.count(), number("vans.capacity", v.capacity()), filledIn(v.waves())))
                                .toList(),
                waves == null
                        ? present.waves()
                        : rows(waves).stream()
                                .filter(w -> !w.blank())
                                .map(w -> new Wave(
                                        w.id(),
                                        Input.required("waves.start", w.start(), SettingForm::time),
                                        Input.required("waves.end", w.end(), SettingForm::time),
                                        w.sortMinutes() == null ? 0 : w.sortMinutes()))
                                .toList(),
                none(hub) ? present.hub() : Input.required("hub", hub, LibraryId::new),
                rows(openings).stream()
                        .filter(o -> !none(o.library()))
                        .map(SettingForm::opening)
                        .toList(),
                prices == null ? present.costs() : costs(present.costs()),
                gramsPerKilometre == null ? present.gramsPerKilometre() : gramsPerKilometre);
    }

    /** Who clears a wave's times takes it out, and need not untick it at each van. */
    private List<String> filledIn(List<String> ids) {
        return rows(ids).stream()
                .filter(id -> rows(waves).stream().noneMatch(w -> w.blank() && id.equals(w.id())))
                .toList();
    }

    private static Setting.Opening opening(OpeningRow o) {
        return new Setting.Opening(
                Input.required("openings.library", o.library(), LibraryId::new),
                Input.optional("openings.weekday", o.weekday(), DayOfWeek::valueOf),
                Input.optional("openings.opens", o.opens(), SettingForm::time),
                Input.optional("openings.closes", o.closes(), SettingForm::time));
    }

    private DeliveryDay.Costs costs(DeliveryDay.Costs present) {
        return new DeliveryDay.Costs(
                sent("prices.hour", prices.hour())
                        .map(won -> whole(won.divide(SECONDS_TO_HOURS, 6, RoundingMode.HALF_UP)))
                        .orElse(present.perSecond()),
                sent("prices.kilometre", prices.kilometre())
                        .map(won -> whole(won))
                        .orElse(present.perMetre()),
                sent("prices.trip", prices.trip())
                        .map(won -> whole(won.movePointRight(3)))
                        .orElse(present.perTrip()),
                sent("prices.itemNight", prices.itemNight())
                        .map(won -> whole(won.movePointRight(3)))
                        .orElse(present.perItemNight()),
                sent("prices.itemDayLate", prices.itemDayLate())
                        .map(won -> whole(won.movePointRight(3)))
                        .orElse(present.perItemDayLate()));
    }

    private static Optional<BigDecimal> sent(String field, BigDecimal won) {
        // before it is rounded, which could make nothing of it
        if (won != null && (won.signum() < 0 || won.compareTo(DEAREST) > 0)) {
            throw Refused.saying("input.range", Code.BAD_INPUT, field, "0", DEAREST.toPlainString());
        }
        return Optional.ofNullable(won);
    }

    private static long whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static int number(String field, Integer sent) {
        if (sent == null) {
            throw new Refused(Code.BAD_INPUT, field);
        }
        return sent;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static BigDecimal plain(BigDecimal won) {
        return new BigDecimal(won.stripTrailingZeros().toPlainString());
    }

    /** Rows that were sent, without the gaps between them. */
    static <T> List<T> rows(List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    static boolean none(String text) {
        return text == null || text.isBlank();
    }
}
