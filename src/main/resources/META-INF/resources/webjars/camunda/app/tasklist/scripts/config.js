import { keepWords } from "../../../lib/chaekgil-words.js";

// Korean, unless the product's language cookie says English: the browser's own language says little about a library's desk.
const language = /(?:^|;\s*)lang=en/.test(document.cookie) ? "en" : "ko";

// The list is always opened by due time; the Tasklist itself would begin with the newest task.
const byDueTime = "sorting=" + encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]');

function settle() {
  const [route, query = ""] = (location.hash || "#/").split("?");
  if (route === "#/login") {
    location.replace("/login"); // there is one login, the product's
  } else if (route === "#/" && !query.includes("sorting=")) {
    location.replace(route + "?" + [query, byDueTime].filter(Boolean).join("&"));
  }
  document.body.classList.toggle("chaekgil-task", query.includes("task="));
}
settle();
window.addEventListener("hashchange", settle);

const words = keepWords("tasklist", language);

// A demonstration's clock is told here as on every page of the product; the sentence is that of its first page.
const clock = document.createElement("p");
clock.className = "chaekgil-clock";
clock.setAttribute("role", "note");

// The way back: our own pages that this person has, as their own header names them, beside the Tasklist's name.
const pages = document.createElement("ul");
pages.className = "chaekgil-pages";

function tellPages(page) {
  if (!pages.childElementCount) {
    pages.innerHTML = `<li class="to-list"><a href="#/">${language === "ko" ? "← 목록" : "← List"}</a></li>`;
    for (const link of page.querySelectorAll("nav a[href='/desk'], nav a[href='/plans'], nav a[href='/trip']")) {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { href: link.getAttribute("href"), textContent: link.textContent }));
      pages.append(item);
    }
  }
}
setInterval(() => {
  const bar = document.querySelector(".navbar-header .navbar-brand");
  if (bar && !pages.isConnected) {
    bar.after(pages);
  }
}, 250);

async function tellClock() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
    tellPages(page);
    const told = page.querySelector(".demo-clock");
    clock.textContent = told ? told.textContent : "";
    clock.hidden = !told;
    document.body.append(clock);
    return told && Number(told.dataset.now);
  } catch (offline) {
    return null; // the sentence of a minute ago stays
  }
}

// "due in an hour" is counted from that clock too; before the Tasklist starts, so that time never jumps within it.
const browserNow = Date.now.bind(Date);
const demoNow = await tellClock();
if (demoNow) {
  const ahead = demoNow - browserNow();
  Date.now = () => browserNow() + ahead;
}
setInterval(tellClock, 60_000);
await words;

// The scanner types wherever the focus is: it belongs to the scan field of the open batch, unless a person is elsewhere on purpose.
setInterval(() => {
  const batch = document.querySelector("iframe[title^='round-']");
  if (batch && document.hasFocus() && (!document.activeElement || document.activeElement === document.body)) {
    batch.contentWindow.document.getElementById("barcode")?.focus();
  }
}, 400);

// Our pages within a task are as high as what they show: the Tasklist's own bar is the only one to scroll.
setInterval(() => {
  for (const frame of document.querySelectorAll("iframe[title^='round-'], iframe[title='task-facts']")) {
    const shown = frame.contentDocument?.querySelector("main");
    const height = shown ? Math.ceil(shown.getBoundingClientRect().bottom + frame.contentWindow.scrollY) + 8 : 0;
    if (height > 8 && Math.abs(height - frame.offsetHeight) > 2) {
      frame.style.height = `${height}px`;
    }
  }
}, 250);

// The forms of decisions (processes/forms) call this: what the decision is about, the words, and what is asked only after a certain choice.
window.chaekgilForm = (camForm) => {
  const form = camForm.formElement[0] ?? camForm.formElement;
  form.querySelector("iframe[title='task-facts']").src = `/desk/tasks/${camForm.taskId}?embed=1`;
  if (language === "en") {
    form.querySelectorAll("[data-en]").forEach((each) => { each.textContent = each.dataset.en; });
  }
  for (const part of form.querySelectorAll("[data-when]")) {
    const [id, value] = part.dataset.when.split("=");
    const choice = form.querySelector(`#${id}`);
    const show = () => { part.hidden = choice.value !== value; };
    choice.addEventListener("change", show);
    show();
  }
};

export default {
  app: { name: language === "ko" ? "할 일" : "Tasks", vendor: language === "ko" ? "책길" : "Chaekgil" },
  locales: { availableLocales: [language], fallbackLocale: language },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: language === "ko" ? "고른 할 일을 맡기" : "claims the currently selected task" },
    focusFilter: { key: "ctrl+shift+f", description: language === "ko" ? "필터 목록의 처음으로" : "sets the focus to the first filter in the list" },
    focusList: { key: "ctrl+alt+l", description: language === "ko" ? "할 일 목록의 처음으로" : "sets the focus to the first task in the list" },
    focusForm: { key: "ctrl+alt+f", description: language === "ko" ? "양식의 첫 칸으로" : "sets the focus to the first input field in a task form" },
    startProcess: { key: "ctrl+alt+p", description: language === "ko" ? "업무 시작 창 열기" : "opens the start process dialog" }
  }
};
