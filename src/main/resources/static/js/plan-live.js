// Watches a plan being made: cost over time, and by plans.js its routes and loads. Without server-sent events (an old proxy, too
// many pages) it only asks now and then whether the plan is there.
(() => {
  const live = document.getElementById("live");
  if (!live) {
    return;
  }
  const part = (id) => document.getElementById(id);
  const facts = live.querySelector(".facts");
  const chart = part("cost-chart");
  const number = new Intl.NumberFormat(live.dataset.language, { maximumFractionDigits: 0 });
  const precise = new Intl.NumberFormat(live.dataset.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const say = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, n) => values[n]);
  const won = (value) => say(live.dataset.won, number.format(value));
  const over = () => window.location.reload();

  const look = async () => {
    try {
      const answer = await fetch(live.dataset.step, { headers: { Accept: "application/json" } });
      if (answer.ok && (await answer.json()).step !== "PLANNING") {
        over();
        return;
      }
    } catch (offline) {
      // tried again below
    }
    window.setTimeout(look, 2000);
  };

  const svg = (name, attributes, parent) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    parent?.append(element);
    return element;
  };
  const HEIGHT = 180;
  const LEFT = 92;

  const drawCost = (state) => {
    const width = Math.max(260, chart.clientWidth);
    const end = Math.max(state.milliseconds ?? 0, state.elapsed, 1000);
    const all = [state.fixedWon, ...state.costs.map((cost) => cost.won)];
    const low = Math.min(...all);
    const high = Math.max(...all);
    const room = Math.max((high - low) * 0.08, 1);
    const x = (ms) => LEFT + (ms / end) * (width - LEFT - 10);
    const y = (cost) => 12 + ((high + room - cost) / (high - low + 2 * room)) * (HEIGHT - 36);
    const best = state.costs.at(-1)?.won ?? state.fixedWon;
    const said = say(live.dataset.chart, won(best), won(state.fixedWon));
    const picture = svg("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": said, class: "curve cost" });
    svg("line", { x1: LEFT, x2: width - 10, y1: HEIGHT - 22, y2: HEIGHT - 22, class: "axis" }, picture);
    for (let i = 0; i <= 4; i++) {
      const at = (end / 4) * i;
      svg("text", { x: x(at), y: HEIGHT - 7, "text-anchor": i === 4 ? "end" : "middle" }, picture).textContent = say(live.dataset.seconds, number.format(at / 1000));
    }
    svg("line", { x1: LEFT, x2: width - 10, y1: y(state.fixedWon), y2: y(state.fixedWon), class: "capacity" }, picture);
    svg("text", { x: width - 12, y: y(state.fixedWon) + 14, "text-anchor": "end" }, picture).textContent = live.dataset.fixed;
    for (const cost of high > low ? [high, low] : [high]) {
      svg("text", { x: LEFT - 6, y: y(cost) + 4, "text-anchor": "end" }, picture).textContent = won(cost);
    }
    let way = `M${x(0)} ${y(state.fixedWon)}`;
    state.costs.forEach((cost) => (way += `H${x(cost.milliseconds)}V${y(cost.won)}`));
    svg("path", { d: `${way}H${x(state.elapsed)}`, fill: "none", stroke: "#0b5345", "stroke-width": 2.5 }, picture);
    state.costs.forEach((cost) => svg("circle", { cx: x(cost.milliseconds), cy: y(cost.won), r: 3.5, fill: cost.broken ? "#d32f2f" : "#0b5345" }, picture));
    chart.replaceChildren(picture);
  };

  let drawing = false;
  const drawTimetable = async () => {
    if (drawing) {
      return;
    }
    drawing = true;
    try {
      const answer = await fetch(live.dataset.timetable, { headers: { Accept: "text/html" } });
      const old = part("timetable");
      if (answer.ok && old) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("timetable");
        old.replaceWith(fresh);
        window.Chaekgil?.plan?.light();
      }
    } catch (offline) {
      // the next better plan draws it
    }
    drawing = false;
  };

  const show = (state) => {
    if (!state.searching) {
      part("live-waits").textContent = state.waitsFor ? say(live.dataset.waits, state.waitsFor) : "";
      return;
    }
    part("planning").hidden = true;
    facts.hidden = false;
    chart.hidden = false;
    part("live-stop").hidden = state.stopping;
    part("live-stopping").hidden = !state.stopping;
    const seconds = number.format(state.elapsed / 1000);
    part("live-time").textContent = state.milliseconds
      ? `${seconds} / ${say(live.dataset.seconds, number.format(state.milliseconds / 1000))}`
      : say(live.dataset.seconds, seconds);
    const progress = part("live-progress");
    progress.hidden = !state.milliseconds;
    progress.value = state.milliseconds ? Math.min(100, (100 * state.elapsed) / state.milliseconds) : 0;
    const best = state.costs.at(-1)?.won ?? state.fixedWon;
    part("live-best").textContent = won(best);
    part("live-saved").textContent = say(live.dataset.percent, precise.format((100 * (best - state.fixedWon)) / Math.max(1, state.fixedWon)));
    part("live-found").textContent = number.format(state.costs.length);
    drawCost(state);
    if (state.map) {
      window.Chaekgil?.plan?.show(state.map);
      drawTimetable();
    }
  };

  if (!window.EventSource) {
    look();
    return;
  }
  const source = new EventSource(live.dataset.src);
  source.addEventListener("search", (event) => show(JSON.parse(event.data)));
  source.addEventListener("over", () => {
    source.close();
    over();
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) {
      look();
    }
  });
})();
