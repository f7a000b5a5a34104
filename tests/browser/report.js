// report.js REPORT.html RECORDS.jsonl TEXTS SCREENSHOT - the page in Chromium, as its readers meet
// it: by mouse and keyboard, on a phone, in the dark, on paper, without script, and attacked.
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");

const [page, recordsFile, texts, screenshot] = process.argv.slice(2);
const url = "file://" + path.resolve(page);
const records = fs.readFileSync(recordsFile, "utf8").trim().split("\n").map(s => JSON.parse(s));

async function visit(browser, options, steps) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const p = await context.newPage();
  const trouble = [];
  p.on("request", r => r.url().split("#")[0] === url || trouble.push("request: " + r.url()));
  p.on("console", m => trouble.push("console: " + m.text()));
  p.on("pageerror", e => trouble.push("error: " + e.message));
  p.on("dialog", d => { trouble.push("dialog: " + d.message()); d.dismiss(); });
  await p.goto(url);
  await steps(p, context);
  await context.close();
  assert.deepStrictEqual(trouble, []);
}

const card = mark => mark.locator("> .card");
const blanks = s => s.replace(/\s+/g, "");

// The text as printed, and every record in its place.
async function words(p) {
  const got = await p.evaluate(() => {
    document.querySelectorAll(".card").forEach(c => c.remove());
    const of = e => e ? e.textContent : null;
    return {
      texts: Array.from(document.querySelectorAll("article"), a =>
        [of(a.querySelector("h2")), of(a.querySelector(".text"))]),
      records: Array.from(document.querySelectorAll(".records > li"), li => [li.id,
        li.dataset.kind, li.dataset.confidence, of(document.getElementById("q-" + li.id.slice(2)))]),
    };
  });
  for (const [name, text] of got.texts) {
    const want = fs.readFileSync(path.join(texts, name), "utf8");
    assert.strictEqual(blanks(text), blanks(want), name);
  }
  assert.strictEqual(got.records.length, records.length);
  records.forEach((r, i) => {
    const [id, kind, confidence, first] = got.records[i];
    assert.strictEqual(id, "r-" + r.id);
    assert.strictEqual(kind, r.kind);
    assert.strictEqual(Number(confidence), Math.round(100 * r.confidence));
    assert.ok(first && r.content.startsWith(first.trimEnd().split("\n\n")[0].slice(0, 20)), r.id);
  });
}

// Nothing of a document became markup.
async function markup(p) {
  const found = await p.evaluate(() => ({
    names: Array.from(new Set(Array.from(document.querySelectorAll("*"), e => e.localName))).sort(),
    handlers: Array.from(document.querySelectorAll("*")).filter(e =>
      Array.from(e.attributes).some(a => /^on|^style$|^src$/.test(a.name))).length,
    links: Array.from(document.querySelectorAll("a"), a => a.getAttribute("href")),
    ids: Array.from(document.querySelectorAll("[id]"), e => e.id),
    dead: Array.from(document.querySelectorAll("a, [aria-describedby], [aria-labelledby]")).filter(e =>
      !document.getElementById(e.getAttribute("aria-describedby") ||
        e.getAttribute("aria-labelledby") || e.getAttribute("href").slice(1))).length,
    scripts: document.scripts.length,
    lang: document.documentElement.lang,
  }));
  assert.deepStrictEqual(found.names, ["a", "article", "aside", "b", "bdi", "blockquote", "body",
    "button", "caption", "div", "fieldset", "form", "h1", "h2", "h3", "head", "header", "html", "input",
    "label", "legend", "li", "main", "mark", "meta", "meter", "nav", "ol", "output", "p", "script",
    "span", "style", "table", "tbody", "td", "th", "thead", "title", "tr", "ul"]);
  assert.strictEqual(found.handlers, 0);
  assert.strictEqual(found.scripts, 1);
  assert.strictEqual(found.lang, "en");
  assert.strictEqual(found.dead, 0);
  assert.ok(found.links.every(l => l.startsWith("#")));
  assert.strictEqual(new Set(found.ids).size, found.ids.length);
}

async function mouse(p) {
  const mark = p.locator("#q-" + records.find(r => r.kind === "mixed" && r.speaker).id);
  assert.ok(!await card(mark).isVisible());
  await mark.hover();
  assert.ok(await card(mark).isVisible());
  await p.mouse.move(0, 0);
  assert.ok(!await card(mark).isVisible());
}

async function keyboard(p, context) {
  const first = p.locator("mark[tabindex]").first();
  for (let i = 0; i < 12 && !await first.evaluate(e => e === document.activeElement); i++)
    await p.keyboard.press("Tab");
  assert.ok(await card(first).isVisible(), "the Tab key does not reach the first mark");
  assert.notStrictEqual(await first.evaluate(e => getComputedStyle(e).outlineStyle), "none");
  // What a screen reader says of it.
  const cdp = await context.newCDPSession(p);
  const {result} = await cdp.send("Runtime.evaluate", {expression: "document.activeElement"});
  const {nodes} = await cdp.send("Accessibility.getPartialAXTree",
    {objectId: result.objectId, fetchRelatives: false});
  assert.match(nodes[0].description.value, /^Speaker .*Confidence/);
  await p.keyboard.press("Escape");
  assert.ok(!await card(first).isVisible());
  await p.locator(".skip").focus();
  assert.ok(await p.locator(".skip").isVisible());
}

async function filters(p) {
  const shown = () => p.locator(".records > li:visible").count();
  const of = f => records.filter(f).length;
  assert.strictEqual(await shown(), records.length);
  await p.getByLabel("indirect").uncheck();
  await p.getByLabel("marks", {exact: true}).uncheck();
  const some = of(r => r.kind !== "indirect" && r.kind !== "marks");
  assert.strictEqual(await shown(), some);
  assert.strictEqual(await p.locator("#shown").textContent(),
    `${some} of ${records.length} records shown`);
  await p.getByLabel("Confidence at least").fill("90");
  const few = of(r => r.kind !== "indirect" && r.kind !== "marks" &&
    Math.round(100 * r.confidence) >= 90);
  assert.ok(few < some);
  assert.strictEqual(await shown(), few);
  const off = await p.locator("mark.off").first();
  assert.strictEqual(await off.evaluate(e => e.tabIndex), -1);
  assert.strictEqual(await p.locator("output").textContent(), "0.90");
  const link = p.locator(".records > li:visible .jump").first();
  await link.click();
  assert.match(p.url(), /#q-[0-9a-f]{16}$/);
}

// A speaker's name shows what he or she says in that document alone, and everything again.
async function speakers(p) {
  const shown = () => p.locator(".records > li:visible").count();
  const doc = p.locator("article").filter({has: p.locator(".speakers > li:nth-child(3)")}).first();
  const line = doc.locator(".speakers > li[data-key]").first();
  const key = await line.getAttribute("data-key");
  const own = await doc.locator(`.records > li[data-key="${key}"]`).count();
  const all = await doc.locator(".records > li").count();
  assert.ok(own && own < all);
  assert.strictEqual(String(own), await line.locator(".count").textContent());
  const button = line.getByRole("button");
  await button.click();
  assert.strictEqual(await button.getAttribute("aria-pressed"), "true");
  assert.strictEqual(await doc.locator(".records > li:visible").count(), own);
  assert.strictEqual(await shown(), records.length - all + own);
  assert.strictEqual(await doc.locator(`.text mark[data-key="${key}"].off`).count(), 0);
  assert.strictEqual(await doc.locator(`.text mark:not([data-key="${key}"]):not(.off)`).count(), 0);
  const second = doc.locator(".speakers > li").nth(1).getByRole("button");
  await second.focus();
  await p.keyboard.press("Enter");
  assert.strictEqual(await button.getAttribute("aria-pressed"), "false");
  assert.strictEqual(await second.getAttribute("aria-pressed"), "true");
  await p.keyboard.press("Space");
  assert.strictEqual(await shown(), records.length);
  assert.ok((await button.boundingBox()).height >= 24); // WCAG 2.2, 2.5.8.
}

// WCAG 2.2, 1.4.3: 4.5 to 1.
async function contrast(p) {
  const ratios = await p.evaluate(() => {
    const channel = x => (x /= 255) <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
    const light = s => s.match(/[\d.]+/g).slice(0, 3).map(Number).map(channel)
      .reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0);
    const back = e => {
      for (; e; e = e.parentElement) {
        const c = getComputedStyle(e).backgroundColor;
        if (c !== "rgba(0, 0, 0, 0)")
          return c;
      }
      return "rgb(255, 255, 255)";
    };
    const out = {};
    for (const e of document.querySelectorAll("mark, .key, .muted, .f, .f b, a, button, label, td, th, h2")) {
      for (const style of [getComputedStyle(e), getComputedStyle(e, "::after")]) {
        const [a, b] = [light(style.color), light(back(e))].sort((x, y) => y - x);
        const name = e.localName + "." + e.className;
        out[name] = Math.min(out[name] || 99, (a + 0.05) / (b + 0.05));
      }
    }
    return out;
  });
  assert.ok(Object.keys(ratios).length > 15);
  for (const [name, ratio] of Object.entries(ratios))
    assert.ok(ratio >= 4.5, `${name}: ${ratio.toFixed(2)} to 1`);
}

// In the dark the page is dark and what is on it light.
async function night(p) {
  const light = css => css.match(/\d+/g).slice(0, 3).reduce((sum, x) => sum + Number(x), 0);
  const [page, text] = await p.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.backgroundColor, style.color];
  });
  assert.ok(light(page) < 150 && light(text) > 600, `${page}, ${text}`);
  await contrast(p);
}

async function phone(p) {
  assert.ok(await p.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "too wide");
  const text = await p.locator(".text").first().boundingBox();
  const panel = await p.locator(".panel").first().boundingBox();
  assert.ok(panel.y >= text.y + text.height, "the panel stands beside the text");
  const mark = p.locator("mark[tabindex]").nth(3);
  await mark.tap();
  const box = await card(mark).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844);
}

async function paper(p) {
  await p.emulateMedia({media: "print"});
  assert.ok(!await p.locator("#filter").isVisible());
  assert.ok(await p.locator(".records > li").first().isVisible());
  assert.strictEqual(await p.locator(".card:visible").count(), 0);
  assert.strictEqual(await p.evaluate(() => getComputedStyle(document.body).backgroundColor),
    "rgb(255, 255, 255)");
  assert.strictEqual(await p.locator(".records > li:visible").count(), records.length);
  await contrast(p);
  assert.ok((await p.pdf({format: "A4"})).length > 20000);
}

async function noScript(p) {
  assert.ok(!await p.locator("#filter").isVisible());
  const mark = p.locator("mark[tabindex]").first();
  await mark.focus();
  assert.ok(await card(mark).isVisible());
}

async function picture(p) {
  await p.locator("mark[tabindex]").nth(1).focus();
  await p.screenshot({path: screenshot});
}

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"]});
  const dark = {colorScheme: "dark"};
  const small = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
  const steps = {
    words: [words], markup: [markup], mouse: [mouse], keyboard: [keyboard], filters: [filters], speakers: [speakers],
    contrast: [contrast], dark: [night, dark], phone: [phone, small], paper: [paper], "paper in the dark": [paper, dark],
    "without script": [noScript, {javaScriptEnabled: false}],
  };
  if (screenshot)
    steps.picture = [picture, {viewport: {width: 1280, height: 800}}];
  for (const [name, [step, options]] of Object.entries(steps)) {
    await visit(browser, options || {}, step);
    console.log("ok   " + name);
  }
  await browser.close();
}

main().catch(e => {
  console.log(e.stack);
  process.exit(1);
});
