// Changes by hand: a panel with what can be done and what it costs, filled by htmx. A stop is chosen by its button, on the map, or
// by dragging its row onto another; whatever way, nothing is changed before the price was shown and taken.
(() => {
  const panel = document.getElementById("edit");
  const edits = document.querySelector(".edits");
  if (!panel || !edits) {
    return;
  }
  let asked = null; // what the focus goes back to

  const close = () => {
    panel.hidden = true;
    panel.replaceChildren();
    document.querySelectorAll("tr.chosen").forEach((row) => row.classList.remove("chosen"));
    asked?.focus();
    asked = null;
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    const from = event.detail.elt;
    if (!panel.contains(from)) {
      asked = from;
      document.querySelectorAll("tr.chosen").forEach((row) => row.classList.remove("chosen"));
      from.closest("tr")?.classList.add("chosen");
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === panel) {
      panel.hidden = false;
      panel.querySelector("[data-focus]")?.focus({ preventScroll: true });
    }
  });
  panel.addEventListener("click", (event) => event.target.closest("[data-close]") && close());
  document.addEventListener("keydown", (event) => event.key === "Escape" && !panel.hidden && close());

  document.addEventListener("chaekgil:place", (event) => {
    const rows = [...document.querySelectorAll("[data-place]")].filter((row) => row.dataset.place === event.detail);
    rows.map((row) => row.querySelector(".edit-stop")).find(Boolean)?.click();
  });

  // dragging a row
  let dragged = null;
  const over = (event) => {
    const row = event.target.closest?.("tr[data-position]");
    return dragged && row && row !== dragged ? row : null;
  };
  const trip = (row) => row.closest(".trip").dataset;
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("tr[data-position]");
    event.dataTransfer?.setData("text/plain", dragged?.dataset.place ?? "");
  });
  document.addEventListener("dragover", (event) => {
    const row = over(event);
    if (row) {
      event.preventDefault();
      document.querySelectorAll("tr.drop").forEach((other) => other.classList.remove("drop"));
      row.classList.add("drop");
    }
  });
  document.addEventListener("dragend", () => {
    document.querySelectorAll("tr.drop").forEach((row) => row.classList.remove("drop"));
    dragged = null;
  });
  document.addEventListener("drop", (event) => {
    const row = over(event);
    if (!row) {
      return;
    }
    event.preventDefault();
    const from = trip(dragged);
    const to = trip(row);
    const fields = {
      version: edits.dataset.version,
      kind: "MOVE",
      place: dragged.dataset.place,
      wave: from.wave,
      to: `${to.van}/${to.wave}`,
      position: row.dataset.position, // the place of the row on which it is dropped
    };
    window.htmx.ajax("GET", `${edits.dataset.change}?${new URLSearchParams(fields)}`, { target: "#edit", source: row });
  });

  // somebody else may change the plan meanwhile
  const notice = document.getElementById("moved-on");
  const look = async () => {
    try {
      const answer = await fetch(edits.dataset.step, { headers: { Accept: "application/json" } });
      const now = answer.ok ? await answer.json() : null;
      if (now && (now.newest !== edits.dataset.newest || now.step === "PLANNING")) {
        const again = document.createElement("a");
        again.href = window.location.pathname;
        again.textContent = edits.dataset.movedOn;
        notice.replaceChildren(again);
        notice.hidden = false;
        return;
      }
    } catch (offline) {
      // tried again below
    }
    window.setTimeout(look, 5000);
  };
  window.setTimeout(look, 5000);
})();
