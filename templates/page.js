// The page's behaviour. Without it the page is a plain document whose links still lead to sources.
"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const fill = (phrase, n, of) => phrase.replace("{n}", n).replace("{all}", of);
  const show = (element, visible) => { if (element.hidden === visible) element.hidden = !visible; };
  const once = (make) => { let made; return () => (made ??= make()); };

  // Letters without case or Latin accents, unit for unit, so that places in the text stay true.
  const bare = (text) => text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (c) => c.normalize("NFD")[0]);
  const lower = (text) => {
    const all = text.toLowerCase();
    return all.length === text.length ? all : text.replace(/./gsu, (c) => c.toLowerCase().slice(0, c.length));
  };
  const plain = (text) => lower(bare(text));

  const reader = one("#reader"), pages = one(".pages"), shelf = one(".shelf"), news = one("#news");
  const query = one("#query"), count = one("#count"), clear = one("#clear"), place = one("#place");
  const documents = all(".document"), still = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 63.99rem)");

  // --- reading: one source at a time, at the quotation -----------------------------------------

  let opened = null, steps = [], step = -1, point = null;

  // The browser's own search still looks inside; where it can't, this is plain `hidden`.
  const hide = (article) => article.setAttribute("hidden", "until-found");

  function open(article) {
    if (opened && opened !== article) hide(opened);
    opened = article;
    if (article) article.hidden = false;
    show(shelf, !article);
    show(one(".choose"), !article);
    show(one(".pages > h2"), !article);
    show(one("#all-sources"), Boolean(article));
    steps = article ? all("mark[id]", article) : [];
    show(one(".steps"), steps.length > 0);
    paintHits();
  }

  function light(article, start, end) {
    for (const mark of all("mark.lit")) mark.classList.remove("lit");
    const within = all("mark", article).filter((m) => start <= m.dataset.at && m.dataset.at < end);
    for (const mark of within) mark.classList.add("lit");
    return within[0] ?? null;
  }

  // Glides within a source, jumps into another.
  function scrollTo(target, near) {
    const above = target.getBoundingClientRect().top - pages.getBoundingClientRect().top;
    const middle = target.matches("article") ? 16 : pages.clientHeight / 3;
    pages.scrollBy({ top: above - middle, behavior: near && !still.matches ? "smooth" : "instant" });
  }

  // "s3-120-188" is a quotation of the third source, "s3" the whole of it.
  // On a narrow screen the reader is a sheet over the memo, which can't be reached meanwhile.
  const memo = one(".sheet");
  function cover() {
    memo.inert = sheet();
    reader.setAttribute("role", memo.inert ? "dialog" : "complementary");
    if (memo.inert) reader.setAttribute("aria-modal", "true"); else reader.removeAttribute("aria-modal");
  }

  function lift(visible) {
    reader.classList.toggle("open", visible);
    cover();
  }

  function read(id, focus) {
    const [source, start, end] = id.split("-");
    const article = document.getElementById(source);
    if (!article?.matches(".document")) return false;
    const near = opened === article;
    lift(true);
    open(article);
    const mark = light(article, Number(start), Number(end));
    const target = mark ?? firstHit() ?? article;
    scrollTo(target, near);
    step = steps.findIndex((m) => m === mark);
    if (mark && !cites(point, id)) choose(all(".point").find((p) => cites(p, id)) ?? null, false);
    place.textContent = `${step < 0 ? "–" : step + 1} / ${steps.length}`;
    news.textContent = `${one("h3", article).textContent}. ${mark ? fill(place.dataset.words, step + 1, steps.length) : ""}`;
    if (focus || memo.inert) (mark ?? one("h3", article)).focus({ preventScroll: true });
    return true;
  }

  const cites = (element, id) => Boolean(element && one(`a[href="#${CSS.escape(id)}"]`, element));

  function go(id, focus) {
    const found = read(id, focus);
    if (found && location.hash !== `#${id}`) history.pushState(null, "", `#${id}`);
    return found;
  }

  function turn(by) {
    if (!steps.length) return;
    step = (Math.max(step, by < 0 ? 0 : -1) + by + steps.length) % steps.length;
    go(steps[step].id, false);
    bringUp();
  }

  function browse() {
    lift(true);
    open(null);
    pages.focus();
  }

  function leave() {
    lift(false);
    open(null);
    choose(point, true);
  }

  // --- points: the one that is chosen, and the keys that move it --------------------------------

  function choose(next, focus) {
    point?.removeAttribute("aria-current");
    point = next;
    if (!point) return;
    point.setAttribute("aria-current", "true");
    point.closest("details")?.setAttribute("open", "");
    if (!focus) return;
    point.tabIndex = -1;
    point.focus({ preventScroll: true });
    point.scrollIntoView({ block: "nearest" });
  }

  function openPoint(element, focus) {
    const link = one(".cite[href]", element);
    choose(element, false);
    if (link && go(link.hash.slice(1), focus)) bringUp();
  }

  // On a narrow screen the sheet covers what is below the first lines.
  function bringUp() {
    point?.scrollIntoView({ block: narrow.matches ? "start" : "nearest" });
  }

  function move(by) {
    const visible = points().map((p) => p.element).filter((e) => !e.closest("[hidden], details:not([open])"));
    const at = visible.indexOf(point);
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by];
    if (next) choose(next, true);
  }

  const MOST_HITS = 3000; // that are painted in one source

  // --- finding: filters over points, words over points and sources ------------------------------

  const points = once(() => all(".point").map((element) => ({
    element,
    text: plain(element.textContent),
    sources: element.dataset.sources.split(" "),
    areas: element.dataset.areas.split(" "),
    status: element.dataset.status,
  })));
  const blocks = once(() => all(".group, .part, .entry").map((element) => ({
    element, points: all(".point", element),
  })));
  const texts = once(() => documents.map((article) => plain(article.textContent)));

  // Words apart from each other, or "a phrase". One Latin letter alone is not looked for.
  const terms = () => [...plain(query.value).matchAll(/"([^"]+)"|([^\s"]+)/g)]
    .map((found) => found[1] ?? found[2]).filter((term) => term.length > 1 || term > "\u00ff");

  const wanted = () => ({
    terms: terms(),
    source: one("#by-source").value,
    area: one("#by-area")?.value ?? "",
    status: one("#by-status").value,
  });

  const has = (text, terms) => terms.every((term) => text.includes(term));

  const suits = (p, want) =>
    (!want.source || p.sources.includes(want.source)) && (!want.area || p.areas.includes(want.area)) &&
    (!want.status || p.status === want.status) && has(p.text, want.terms);

  let filtered = false;

  function find() {
    const want = wanted(), any = Object.values(want).some((one) => one.length);
    let found = 0;
    for (const p of points()) {
      const fits = suits(p, want);
      found += fits;
      show(p.element, fits);
    }
    if (any || filtered) showBlocks(any);
    filtered = any;
    show(clear, any);
    count.textContent = found ? fill(count.dataset.words, found, points().length) : count.dataset.none;
    countHits(want.terms);
    paintHits();
  }

  function showBlocks(any) {
    for (const { element, points: inside } of blocks()) {
      const some = !any || inside.some((p) => !p.hidden);
      show(element, some);
      if (element.matches("details")) element.open = any && some;
    }
  }

  const times = (text, terms) =>
    has(text, terms) ? terms.reduce((sum, term) => sum + text.split(term).length - 1, 0) : 0;

  function countHits(terms) {
    const found = terms.length ? texts().map((text) => times(text, terms)) : null;
    all("li", shelf).forEach((line, at) => {
      const hits = one(".hits", line);
      hits.textContent = found?.[at] ? fill(hits.dataset.words, found[at]) : "";
      show(line, !found || found[at] > 0);
    });
  }

  function hitRanges() {
    const wanted = terms(), ranges = [];
    if (!opened || !wanted.length) return ranges;
    const walk = document.createTreeWalker(opened, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node && ranges.length < MOST_HITS; node = walk.nextNode()) {
      const text = plain(node.data);
      for (const term of wanted) ranges.push(...rangesOf(node, text, term));
    }
    return ranges;
  }

  function rangesOf(node, text, term) {
    const ranges = [];
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + term.length);
      ranges.push(range);
    }
    return ranges;
  }

  function paintHits() {
    if (!window.Highlight) return;
    const found = new Highlight();
    for (const range of hitRanges()) found.add(range);
    CSS.highlights.set("found", found);
  }

  function firstHit() {
    return hitRanges()[0]?.startContainer.parentElement ?? null;
  }

  function filterBy(source, area) {
    one("#by-source").value = source;
    if (one("#by-area")) one("#by-area").value = area;
    find();
    move(1);
  }

  function reset() {
    one("#tools").reset();
    find();
  }

  // --- events ------------------------------------------------------------------------------------

  function clicked(event) {
    if (sheet() && !event.target.closest(".reader, #browse")) return leave();
    const link = event.target.closest('a[href^="#"]');
    const byKey = event.detail === 0;
    if (link) return follow(event, link, byKey);
    const drawn = event.target.closest("[data-point], [data-source]");
    if (drawn?.dataset.point) return openPoint(document.getElementById(drawn.dataset.point), false);
    if (drawn) return filterBy(drawn.dataset.source, drawn.dataset.area);
    const quoted = event.target.closest(".point");
    if (quoted && getSelection().isCollapsed) openPoint(quoted, byKey);
  }

  function follow(event, link, byKey) {
    const id = link.hash.slice(1);
    const target = document.getElementById(id);
    if (target?.matches(".point")) { event.preventDefault(); back(target); return; }
    const citing = link.closest(".point");
    if (citing) choose(citing, false);
    if (!go(id, byKey)) return;
    event.preventDefault();
    bringUp();
  }

  function back(target) {
    lift(false);
    if (target.hidden) reset();
    choose(target, true);
    target.scrollIntoView({ block: "center" });
  }

  const sheet = () => narrow.matches && reader.classList.contains("open");
  const typing = (element) => element.matches("input:not([type=checkbox]), select, textarea");
  const keys = {
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    "/": () => query.focus(), n: () => turn(1), p: () => turn(-1),
    Enter: () => openPoint(point, true),
  };

  function allowed(event) {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key.length === 1) return one("#letters").checked;
    return document.activeElement === point && point !== null;
  }

  function pressed(event) {
    if (event.key === "Escape") return escape();
    if (!keys[event.key] || !allowed(event)) return;
    event.preventDefault();
    keys[event.key]();
  }

  function escape() {
    if (sheet()) leave();
    else if (document.activeElement === query || !opened) reset();
    else leave();
  }

  let waiting = 0;
  function typed() {
    clearTimeout(waiting);
    waiting = setTimeout(find, 90);
  }

  // --- looks -------------------------------------------------------------------------------------

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = () => document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
  const pressTheme = () => one("#theme").setAttribute("aria-pressed", String(theme() === "dark"));

  function switchTheme() {
    document.documentElement.dataset.theme = theme() === "dark" ? "light" : "dark";
    pressTheme();
  }

  // Browsers differ in whether style alone can open these.
  let closed = [];
  function beforePrint() {
    closed = all(".entry:not([open])");
    for (const entry of closed) entry.open = true;
  }
  function afterPrint() {
    for (const entry of closed) entry.open = false;
  }

  // --- start -------------------------------------------------------------------------------------

  for (const article of documents) {
    article.addEventListener("beforematch", () => { lift(true); open(article); });
    hide(article);
  }
  document.documentElement.classList.add("ready");
  for (const element of all("#tools, #theme, #keys, .bar")) element.hidden = false;
  open(null);
  find();
  pressTheme();
  dark.addEventListener("change", pressTheme);
  narrow.addEventListener("change", cover);
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
  query.addEventListener("input", typed);
  one("#tools").addEventListener("change", find);
  one("#tools").addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", reset);
  one("#theme").addEventListener("click", switchTheme);
  one("#close").addEventListener("click", leave);
  one("#all-sources").addEventListener("click", () => open(null));
  one("#browse").addEventListener("click", browse);
  one("#previous").addEventListener("click", () => turn(-1));
  one("#next").addEventListener("click", () => turn(1));
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);
  addEventListener("popstate", () => read(location.hash.slice(1), false));
  // The browser scrolls to the address's place by itself, the memo too; what is read comes after.
  function arrive() {
    if (!read(location.hash.slice(1), false)) return;
    document.documentElement.scrollTop = 0;
    bringUp();
  }
  if (location.hash) addEventListener("load", () => requestAnimationFrame(() => setTimeout(arrive)));
});
