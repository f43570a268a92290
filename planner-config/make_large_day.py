#!/usr/bin/env python3
"""Make a delivery day for a city larger than the real one: its libraries again and again, in districts around the one hub.

usage: make_large_day.py LIBRARIES.csv [--libraries 400] [--vans 20] [--items 28000] [--seed 1] > day.json
Opening hours of a Tuesday, traffic as in make_day.py; travel times are left to the product's estimate. Standard library only.
"""
import argparse
import csv
import json
import math
import random
import sys


def places_of(rows, count, rng):
    """The real libraries first, the hub foremost; then copies of them, each district farther out than the one before."""
    hub = next(r for r in rows if r["id"] == "M01")
    chosen, n = [dict(hub)], 0
    while len(chosen) < count:
        row, district = rows[n % len(rows)], n // len(rows)
        n += 1
        if district == 0 and row is hub:
            continue
        copy = dict(row)
        north, east = rng.gauss(0, 0.004), rng.gauss(0, 0.005)
        if district:
            ring, angle = 0.021 * math.sqrt(district), 2.39996 * district
            copy["id"] = f"{row['id']}-{district}"
            copy["lat"] = float(row["lat"]) + ring * math.cos(angle) + north
            copy["lon"] = float(row["lon"]) + 1.22 * ring * math.sin(angle) + east
        chosen.append(copy)
    return chosen


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("csv")
    ask.add_argument("--libraries", type=int, default=400)
    ask.add_argument("--vans", type=int, default=20)
    ask.add_argument("--items", type=int, default=28000)
    ask.add_argument("--seed", type=int, default=1)
    args = ask.parse_args()
    rng = random.Random(args.seed)
    with open(args.csv, encoding="utf-8") as file:
        rows = places_of(list(csv.DictReader(file)), args.libraries, rng)
    places, weight = [], []
    for row in rows:
        closed = "TUE" in row["closed_weekdays_since_2023"].split("|")
        places.append({"id": row["id"], "name": row["name"], "lat": float(row["lat"]), "lon": float(row["lon"]),
                       "windows": [] if closed else [[row["weekday_open"], row["weekday_close"]]],
                       "stopSeconds": 240 if row["kind"] == "municipal" else 180, "itemSeconds": 1})
        weight.append(max(1_000, int(row["holdings_books"] or 0)) ** 0.7 * rng.uniform(0.6, 1.6))
    ids = [p["id"] for p in places]
    cells = {}
    for a, b in zip(rng.choices(ids, weight, k=args.items), rng.choices(ids, weight, k=args.items)):
        if a != b:
            due = rng.choices([0, 1, 2, -1], [15, 50, 30, 5])[0]
            cells[a, b, due] = cells.get((a, b, due), 0) + 1
    consignments = [{"id": f"C{n}", "from": a, "to": b, "items": k, "ready": rng.choice(["09:00", "09:00", "09:00", "12:00"]),
                     "dueInWorkingDays": due, "weight": 2 if due <= 0 else 1}
                    for n, ((a, b, due), k) in enumerate(sorted(cells.items()), 1)]
    json.dump({"date": "2026-11-24", "hub": "M01", "places": places,
               "waves": [{"id": "AM", "start": "09:00", "end": "12:30", "sortMinutes": 30},
                         {"id": "PM", "start": "13:30", "end": "17:30", "sortMinutes": 30}],
               "vans": [{"id": f"V{v}", "capacity": 700} for v in range(1, args.vans + 1)], "consignments": consignments,
               "costs": {"perSecond": 5000, "perMetre": 300, "perTrip": 10_000_000, "perItemNight": 300_000,
                         "perItemDayLate": 2_000_000}}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
