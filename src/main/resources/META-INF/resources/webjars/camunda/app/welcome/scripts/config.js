import { keepWords } from "../../../lib/chaekgil-words.js";

// Korean, unless the product's language cookie says English.
const language = /(?:^|;\s*)lang=en/.test(document.cookie) ? "en" : "ko";

function settle() {
  if (location.hash.startsWith("#/login")) {
    location.replace("/login"); // there is one login, the product's
  }
}
settle();
window.addEventListener("hashchange", settle);

await keepWords("welcome", language);

export default {
  app: { name: language === "ko" ? "업무 엔진" : "Process engine", vendor: language === "ko" ? "책길" : "Chaekgil" },
  locales: { availableLocales: [language], fallbackLocale: language },
  disableWelcomeMessage: true,
  links: [
    {
      label: language === "ko" ? "책길 첫 화면" : "Chaekgil",
      href: "/",
      description: language === "ko" ? "자료 찾기와 데스크" : "Search and the desk"
    }
  ]
};
