// An engine's page asks for its words while it is being built already; what is built before they come shows their keys, for good. It looks
// first, though, among what it kept at its last visit (localStorage, "camunda-web"): so the words are put there before it starts.
export async function keepWords(page, language) {
  const root = document.querySelector("base").getAttribute("app-root");
  const place = `${root}/app/${page}/locales/`;
  try {
    const answer = await fetch(`${place}${language}.json`, { cache: "no-cache" });
    if (answer.ok) {
      const kept = JSON.parse(localStorage.getItem("camunda-web") || "{}");
      kept[`${place}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
      localStorage.setItem("camunda-web", JSON.stringify(kept));
    }
  } catch (offline) {
    // the page asks by itself as well, and says so when it gets no answer
  }
}
