// The desk: every scan gets an id here and waits in a queue until the server has answered it, in the order of scanning.
// A scan sent again after a broken connection carries the same id, so it has one effect.
(() => {
  "use strict";
  const form = document.getElementById("scan");
  const field = document.getElementById("barcode");
  const storage = "chaekgil.scans." + form.dataset.user;
  const tries = 5;
  let queue = read();
  let busy = false;
  let retry = null;

  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(storage)) || [];
    } catch (broken) {
      return [];
    }
  }

  function keep() {
    sessionStorage.setItem(storage, JSON.stringify(queue));
  }

  function newId() {
    // randomUUID exists in secure contexts only; a library's own network may be plain http
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const barcode = field.value.trim();
    field.value = "";
    if (barcode !== "") {
      queue.push({ id: newId(), barcode: barcode, failures: 0 });
      keep();
      pump();
    }
    field.focus();
  });

  async function pump() {
    if (busy || queue.length === 0) {
      return;
    }
    busy = true;
    clearTimeout(retry);
    const scan = queue[0];
    const data = new FormData(form);
    data.set("id", scan.id);
    data.set("barcode", scan.barcode);
    const outcome = await send(form.action, data);
    busy = false;
    if (outcome === "later") {
      scan.failures += 1;
      show("waiting", queue);
      retry = setTimeout(pump, Math.min(30000, 1000 * 2 ** Math.min(scan.failures, 5)));
    } else if (outcome === "broken" && ++scan.failures < tries) {
      show("waiting", queue);
      retry = setTimeout(pump, 2000);
    } else if (outcome !== "signed out") {
      queue.shift();
      if (outcome === "broken") {
        show("failed", [scan]);
        sound("stop");
      }
      show("waiting", outcome === "done" ? [] : queue);
    }
    keep();
    if (outcome === "done") {
      pump();
    }
  }

  // done, later (no connection), broken (the server failed), signed out
  async function send(address, data) {
    let answer;
    try {
      answer = await fetch(address, {
        method: "POST", headers: { "X-Desk": "live" }, body: new URLSearchParams(data), credentials: "same-origin",
        signal: AbortSignal.timeout(15000),
      });
    } catch (unreachable) {
      return "later";
    }
    if (answer.status === 502 || answer.status === 503 || answer.status === 504) {
      return "later";
    }
    if (answer.ok && answer.headers.get("X-Desk")) {
      swap(await answer.text());
      return "done";
    }
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      document.getElementById("signed-out").hidden = false;
      sound("stop");
      return "signed out";
    }
    return "broken";
  }

  function swap(html) {
    const chosen = {};
    document.querySelectorAll("#live select[data-keep]").forEach((select) => { chosen[select.dataset.keep] = select.value; });
    const part = new DOMParser().parseFromString(html, "text/html").getElementById("live");
    document.getElementById("live").replaceWith(part);
    part.querySelectorAll("select[data-keep]").forEach((select) => { select.value = chosen[select.dataset.keep] || ""; });
    document.getElementById("signed-out").hidden = true;
    document.getElementById("failed").hidden = true;
    part.querySelectorAll("iframe.to-print").forEach((label) => label.addEventListener("load", () => {
      label.contentWindow.print();
      field.focus();
    }, { once: true }));
    const beep = part.querySelector(".beep[data-kind]");
    if (beep) {
      sound(beep.dataset.kind);
    }
    field.focus();
  }

  function show(id, scans) {
    const box = document.getElementById(id);
    box.querySelector(".codes").textContent = scans.map((scan) => scan.barcode).join(", ");
    box.hidden = scans.length === 0;
  }

  // buttons of the page: undo, open, seal, report; answered by the same part of the page
  document.addEventListener("submit", async (event) => {
    const other = event.target;
    if (!other.matches("form[data-live]")) {
      return;
    }
    event.preventDefault();
    if (other.dataset.sent) {
      return;
    }
    other.dataset.sent = "yes";
    const data = new FormData(other);
    if (event.submitter && event.submitter.name) {
      data.set(event.submitter.name, event.submitter.value);
    }
    const outcome = await send(other.action, data);
    if (outcome !== "done") {
      delete other.dataset.sent;
      if (outcome !== "signed out") {
        show("failed", [{ barcode: event.submitter ? event.submitter.textContent : "" }]);
      }
    }
  });

  // the scanner types wherever the focus is: it comes back from everywhere but another field or list
  document.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, input, select, summary, label, textarea") && String(getSelection()) === "") {
      field.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typed = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (typed && document.activeElement === document.body) {
      field.focus();
    }
  });

  // one sound a kind: [pitch in Hz, length in ms]; long and low means stop
  const sounds = {
    "shelve": [[660, 120]],
    "hold-shelf": [[660, 100], [880, 160]],
    "tote": [[520, 100], [520, 100]],
    "hand-over": [[660, 90], [880, 90], [1100, 160]],
    "nothing": [[440, 60]],
    "card": [[990, 80]],
    "tote-in-hand": [[780, 80]],
    "stop": [[160, 500]],
  };
  let audio = null;

  function sound(kind) {
    try {
      audio = audio || new AudioContext();
      let at = audio.currentTime;
      (sounds[kind] || sounds.nothing).forEach(([pitch, length]) => {
        const tone = audio.createOscillator();
        const loudness = audio.createGain();
        tone.type = kind === "stop" ? "sawtooth" : "sine";
        tone.frequency.value = pitch;
        loudness.gain.value = 0.2;
        tone.connect(loudness).connect(audio.destination);
        tone.start(at);
        tone.stop(at + length / 1000);
        at += length / 1000 + 0.05;
      });
    } catch (silent) {
      // a desk without sound still has words and colour
    }
  }

  window.addEventListener("online", pump);
  field.focus();
  if (queue.length > 0) {
    show("waiting", queue);
    pump();
  }
})();
