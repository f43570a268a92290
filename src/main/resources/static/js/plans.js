// The plan's view: map, load curve of each van and timetable; what is pointed at or chosen in one of them is lit in all.
// Without this script the page shows the timetable all the same. plan-live.js hands over each better plan by Chaekgil.plan.show().
(() => {
  const view = document.getElementById("view");
  const box = document.getElementById("map");
  if (!view || !box || !window.L) {
    return;
  }
  const curves = document.getElementById("curves");
  const chips = document.getElementById("van-chips");
  const everything = view.querySelector("[data-all]");
  // the same colours as in courier.css
  const colours = ["#0b5345", "#9b1c1c", "#0b4f8a", "#7a4b00", "#5b2a86", "#37474f"];
  let plan = { places: [], trips: [] };
  let lines = [];
  let marks = {};
  let chosen = new URLSearchParams(window.location.search).get("van"); // the van that was clicked, or whose QR code was scanned
  let pointed = {}; // van, wave, place under the pointer or the keyboard's focus

  const map = L.map(box, { scrollWheelZoom: false, zoomSnap: 0.25, attributionControl: Boolean(box.dataset.attribution) });
  if (box.dataset.tiles) {
    L.tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution, maxZoom: 19 }).addTo(map);
  }
  map.setView([35.82, 127.13], 12);

  const text = (value) => {
    const span = document.createElement("span");
    span.textContent = value;
    return span;
  };
  const svg = (name, attributes, parent) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    parent?.append(element);
    return element;
  };
  const vans = () => [...new Set(plan.trips.map((trip) => trip.van))].sort();
  const say = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, n) => values[n]);

  // as the timetable calls it, in the reader's language
  const tripName = ({ van, wave }) =>
    [...view.querySelectorAll(".trip[data-name]")].find((trip) => trip.dataset.van === van && trip.dataset.wave === wave)?.dataset.name ?? `${van} ${wave}`;

  const point = (what) => {
    pointed = what;
    light();
  };
  const follow = (element, what) => {
    element.addEventListener("mouseenter", () => point(what));
    element.addEventListener("mouseleave", () => point({}));
  };
  const choose = (van) => {
    chosen = chosen === van ? null : van;
    light();
  };

  const light = () => {
    const van = pointed.van ?? chosen;
    const on = (element) =>
      (!van || element.van === van) && (!pointed.wave || !element.wave || element.wave === pointed.wave);
    view.classList.toggle("lit", Boolean(van));
    view.querySelectorAll("[data-van]").forEach((element) => {
      element.classList.toggle("on", Boolean(van) && on(element.dataset));
    });
    view.querySelectorAll("[data-place]").forEach((element) => {
      element.classList.toggle("here", Boolean(pointed.place) && element.dataset.place === pointed.place);
    });
    for (const line of lines) {
      const lit = on(line);
      line.drawn.setStyle({ opacity: lit ? 0.9 : 0.12, weight: lit && van ? 6 : 4 });
      if (lit && van) {
        line.drawn.bringToFront();
      }
    }
    Object.entries(marks).forEach(([place, mark]) => {
      const here = place === pointed.place;
      mark.drawn.setStyle({ weight: here ? 5 : mark.weight, color: here ? "#d97706" : "#1b2a2f" });
      mark.drawn.setRadius(here ? mark.radius + 4 : mark.radius);
      mark.drawn.bringToFront();
    });
    everything.setAttribute("aria-pressed", String(!chosen));
    chips.querySelectorAll("button").forEach((chip) => chip.setAttribute("aria-pressed", String(chip.dataset.chip === chosen)));
  };

  const drawChips = () => {
    const known = [...chips.children].map((chip) => chip.dataset.chip).join();
    if (known === vans().join()) {
      return;
    }
    chips.replaceChildren(
      ...vans().map((van) => {
        const chip = document.createElement("button");
        chip.type = "button";
        chip.className = `chip van${plan.trips.find((trip) => trip.van === van).colour}`;
        chip.dataset.chip = van;
        chip.innerHTML = '<span class="swatch" aria-hidden="true"></span> ';
        chip.append(text(van));
        chip.addEventListener("click", () => choose(van));
        return chip;
      }),
    );
    if (!vans().includes(chosen)) {
      chosen = null;
    }
  };

  const drawMap = (fit) => {
    lines.forEach((line) => line.drawn.remove());
    Object.values(marks).forEach((mark) => mark.drawn.remove());
    lines = plan.trips.map((trip) => {
      const drawn = L.polyline(trip.way, { color: colours[trip.colour], weight: 4, opacity: 0.9, dashArray: trip.waveNumber > 0 ? "8 8" : null });
      // asked when it is shown: while a plan is made, its timetable comes after the map
      drawn.bindTooltip(() => text(tripName(trip)), { sticky: true });
      drawn.on("mouseover", () => point({ van: trip.van, wave: trip.wave }));
      drawn.on("mouseout", () => point({}));
      drawn.on("click", () => choose(trip.van));
      return { van: trip.van, wave: trip.wave, drawn: drawn.addTo(map) };
    });
    marks = {};
    for (const place of plan.places) {
      const look = place.hub ? { radius: 11, weight: 3, fillColor: "#ffd54a" } : { radius: 6, weight: 2, fillColor: place.closed ? "#9aa5a8" : "#ffffff" };
      const drawn = L.circleMarker([place.lat, place.lon], { ...look, color: "#1b2a2f", fillOpacity: 1 });
      const remark = place.hub ? ` (${view.dataset.hub})` : place.closed ? ` (${view.dataset.closed})` : "";
      drawn.bindTooltip(text(place.name + remark), { permanent: place.hub, direction: "top" });
      drawn.on("mouseover", () => point({ place: place.id }));
      drawn.on("mouseout", () => point({}));
      drawn.on("click", () => document.dispatchEvent(new CustomEvent("chaekgil:place", { detail: place.id })));
      marks[place.id] = { ...look, drawn: drawn.addTo(map) };
    }
    if (fit && plan.places.length > 0) {
      map.fitBounds(plan.places.map((place) => [place.lat, place.lon]), { padding: [25, 25], animate: false });
    }
  };

  const height = () => Math.min(210, Math.max(132, 400 / Math.max(1, vans().length)));
  const LEFT = 40;
  const RIGHT = 8;
  const TOP = 22;
  const BOTTOM = 20;

  const drawCurves = () => {
    if (plan.trips.length === 0) {
      curves.replaceChildren();
      return;
    }
    const width = Math.max(240, curves.clientWidth);
    const first = Math.floor(Math.min(...plan.trips.map((trip) => trip.load[0][0])) / 3600) * 3600;
    const last = Math.ceil(Math.max(...plan.trips.map((trip) => trip.load.at(-1)[0])) / 3600) * 3600;
    const x = (second) => LEFT + ((second - first) / (last - first)) * (width - LEFT - RIGHT);
    const most = Math.max(1, ...plan.trips.map((trip) => trip.highestLoad));
    curves.replaceChildren(...vans().map((van) => drawCurve(van, width, first, last, x, most)));
  };

  // all vans on one scale: as high as the fullest is, and up to what a van can carry unless that would press the curves flat
  const drawCurve = (van, width, first, last, x, most) => {
    const trips = plan.trips.filter((trip) => trip.van === van);
    const capacity = Math.max(...trips.map((trip) => trip.capacity));
    const HEIGHT = height();
    const highest = Math.max(...trips.map((trip) => trip.highestLoad));
    const inside = capacity > 0 && capacity <= most * 3;
    const top = (inside ? Math.max(capacity, most) : most) * 1.05;
    const y = (items) => TOP + (1 - items / top) * (HEIGHT - TOP - BOTTOM);
    const said = say(capacity > 0 ? view.dataset.curve : view.dataset.curveAlone, van, highest, capacity);
    const chart = svg("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": said, class: "curve" });
    chart.dataset.van = van;
    svg("text", { x: LEFT, y: 14, class: "name" }, chart).textContent = said;
    const every = width < 420 ? 2 : 1;
    for (let second = first; second <= last; second += 3600) {
      svg("line", { x1: x(second), x2: x(second), y1: TOP, y2: HEIGHT - BOTTOM, class: "grid" }, chart);
      if (((second - first) / 3600) % every === 0) {
        svg("text", { x: x(second), y: HEIGHT - 5, "text-anchor": second === last ? "end" : "middle" }, chart).textContent = second / 3600;
      }
    }
    svg("line", { x1: LEFT, x2: width - RIGHT, y1: y(0), y2: y(0), class: "axis" }, chart);
    svg("text", { x: LEFT - 5, y: y(0) + 4, "text-anchor": "end" }, chart).textContent = 0;
    if (highest > 0 && (!inside || Math.abs(y(highest) - y(capacity)) > 14)) {
      svg("text", { x: LEFT - 5, y: y(highest) + 4, "text-anchor": "end" }, chart).textContent = highest;
    }
    if (inside) {
      svg("line", { x1: LEFT, x2: width - RIGHT, y1: y(capacity), y2: y(capacity), class: "capacity" }, chart);
      svg("text", { x: LEFT - 5, y: y(capacity) + 4, "text-anchor": "end" }, chart).textContent = capacity;
    } else if (capacity > 0) {
      svg("text", { x: width - RIGHT, y: 14, "text-anchor": "end" }, chart).textContent = `↑ ${capacity}`;
    }
    for (const trip of trips) {
      drawTrip(trip, chart, x, y);
    }
    follow(chart, { van });
    chart.addEventListener("click", () => choose(van));
    return chart;
  };

  const drawTrip = (trip, chart, x, y) => {
    const group = svg("g", { class: "load" }, chart);
    group.dataset.van = trip.van;
    group.dataset.wave = trip.wave;
    const steps = trip.load.map(([second, items], i) => (i === 0 ? `M${x(second)} ${y(0)}V${y(items)}` : `H${x(second)}V${y(items)}`)).join("");
    const colour = colours[trip.colour];
    svg("path", { d: `${steps}Z`, fill: colour, "fill-opacity": 0.15 }, group);
    svg("path", { d: steps, fill: "none", stroke: colour, "stroke-width": 2, "stroke-dasharray": trip.waveNumber > 0 ? "5 3" : "none" }, group);
    for (const stop of trip.stops) {
      const over = trip.capacity > 0 && stop.onBoard > trip.capacity;
      const dot = svg("circle", { cx: x(stop.at), cy: y(stop.onBoard), r: 3.5, fill: over ? "#d32f2f" : colour }, group);
      dot.dataset.place = stop.place;
      const minute = String(Math.floor((stop.at % 3600) / 60)).padStart(2, "0");
      svg("title", {}, dot).textContent = say(view.dataset.stop, `${Math.floor(stop.at / 3600)}:${minute}`, stop.name, stop.onBoard);
      follow(dot, { van: trip.van, wave: trip.wave, place: stop.place });
    }
  };

  // the timetable may be replaced while a plan is made: listen above it
  const timetable = (event) => {
    const trip = event.target.closest?.(".trip[data-van]");
    if (trip) {
      const row = event.target.closest("[data-place]");
      point({ van: trip.dataset.van, wave: trip.dataset.wave, place: row?.dataset.place });
    }
  };
  view.addEventListener("mouseover", timetable);
  view.addEventListener("focusin", timetable);
  view.addEventListener("mouseout", (event) => {
    if (event.target.closest?.(".trip[data-van]") && !event.relatedTarget?.closest?.(".trip[data-van]")) {
      point({});
    }
  });
  view.addEventListener("focusout", (event) => event.target.closest?.(".trip[data-van]") && point({}));
  view.addEventListener("click", (event) => {
    const heading = event.target.closest?.(".trip[data-van] h4");
    if (heading) {
      choose(heading.closest(".trip").dataset.van);
    }
  });
  everything.addEventListener("click", () => choose(chosen));
  let width = 0;
  new ResizeObserver(() => {
    if (curves.clientWidth !== width) {
      width = curves.clientWidth;
      drawCurves();
      light();
    }
  }).observe(curves);

  // A4 is not as wide as the screen: map and curves are drawn anew for the paper, with all that is seen, and as they were after it
  let onScreen = null;
  const resize = (width, height) => {
    box.style.width = width;
    box.style.height = height;
    curves.style.width = width;
    map.invalidateSize({ animate: false });
    drawCurves();
    light();
  };
  window.addEventListener("beforeprint", () => {
    onScreen = { centre: map.getCenter(), zoom: map.getZoom() };
    const seen = map.getBounds();
    resize("660px", "390px");
    map.fitBounds(seen, { animate: false });
  });
  window.addEventListener("afterprint", () => {
    resize("", "");
    map.setView(onScreen.centre, onScreen.zoom, { animate: false });
  });

  const show = (better) => {
    const fit = plan.places.length === 0;
    plan = better;
    drawChips();
    drawMap(fit);
    drawCurves();
    light();
  };
  window.Chaekgil = { ...window.Chaekgil, plan: { show, light } };
  fetch(view.dataset.src, { headers: { Accept: "application/json" } })
    .then((answer) => answer.json())
    .then((first) => plan.trips.length === 0 && show(first));
})();
