package org.chaekgil.routing.file;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.chaekgil.routing.file.VrplibText.Row;
import org.chaekgil.routing.file.VrplibText.Value;

/** The times of a VRPLIB file. A limit on the length of routes is the time by which they must be back, a unit of length a second. */
final class VrplibTimes {
    private static final int LATEST = 100_000_000;
    private static final long NO_LIMIT = 0;

    private final VrplibText file;
    private final int[] order;
    private final int times;
    private final boolean windows;
    private final Row[] goods;

    /** {@code goods}: the rows of pickups and deliveries, which hold the times too; or null. */
    VrplibTimes(VrplibText file, int[] order, int times, boolean windows, Row[] goods) {
        this.file = file;
        this.order = order;
        this.times = times;
        this.windows = windows;
        this.goods = goods;
    }

    /** Null where time plays no part. */
    Instance.Times read() {
        int[] service = service();
        long limit = limit();
        if (!windows) {
            refuseWindows();
            return limit == NO_LIMIT ? null : new Instance.Times(new int[order.length], filled((int) limit), service);
        }
        Row[] rows = goods == null ? file.rows("TIME_WINDOW_SECTION", order.length, 2) : goods;
        int first = goods == null ? 0 : 1;
        Instance.Times read = new Instance.Times(
                each(node -> times * rows[node].whole(first, 0, LATEST)),
                each(node -> times * rows[node].whole(first + 1, 0, LATEST)),
                service);
        for (int i = 0; i < order.length; i++) {
            if (read.latest()[i] < read.earliest()[i]) {
                throw rows[order[i]].broken("the window ends before it begins", "시간대의 끝이 시작보다 이릅니다");
            }
        }
        if (limit != NO_LIMIT && limit * times < read.latest()[0] - read.earliest()[0]) {
            Value distance = file.value("DISTANCE");
            throw new BrokenBenchmark(
                    distance.line(),
                    "DISTANCE together with time windows is not supported",
                    "시간대가 있는 문제에서는 DISTANCE를 지원하지 않습니다");
        }
        return read;
    }

    /** Legs are whole numbers, so a limit's fraction does not matter. */
    private long limit() {
        if (!file.has("DISTANCE")) {
            return NO_LIMIT;
        }
        Value distance = file.value("DISTANCE");
        return (long) Lines.decimal(distance.line(), distance.text(), "DISTANCE", 0, LATEST);
    }

    private int[] service() {
        boolean keyword = file.has("SERVICE_TIME");
        boolean section = file.has("SERVICE_TIME_SECTION");
        if (keyword && (section || servedByRow())) {
            throw new BrokenBenchmark(
                    file.value("SERVICE_TIME").line(), "service times stand in two places", "작업 시간이 두 곳에 있습니다");
        }
        if (keyword) {
            int same = times * file.whole("SERVICE_TIME", 0, LATEST);
            int[] service = filled(same);
            service[0] = 0;
            return service;
        }
        if (!section && goods == null) {
            return new int[order.length];
        }
        Row[] rows = section ? file.rows("SERVICE_TIME_SECTION", order.length, 1) : goods;
        int column = section ? 0 : 3;
        return each(node -> times * rows[node].whole(column, 0, node == order[0] ? 0 : LATEST));
    }

    private boolean servedByRow() {
        return goods != null && Arrays.stream(goods).anyMatch(row -> row.whole(3, 0, LATEST) > 0);
    }

    /** Without windows in its type, a file with pickups has the same one, from 0, in each row. */
    private void refuseWindows() {
        if (goods == null) {
            return;
        }
        int latest = goods[order[0]].whole(2, 0, LATEST);
        for (Row row : goods) {
            if (row.whole(1, 0, LATEST) != 0 || row.whole(2, 0, LATEST) != latest) {
                throw row.broken("time windows are supported with TYPE VRPSPDTW only", "시간대는 TYPE VRPSPDTW에서만 지원합니다");
            }
        }
    }

    private int[] filled(int value) {
        int[] filled = new int[order.length];
        Arrays.fill(filled, value);
        return filled;
    }

    private int[] each(ToIntFunction<Integer> value) {
        return VrplibFile.each(order, value);
    }
}
