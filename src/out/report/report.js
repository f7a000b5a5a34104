"use strict";
// Filters by kind, confidence and, in a document, speaker; the page reads without them.
const form = document.getElementById("filter");
const marked = document.querySelectorAll(".q");
const records = document.querySelectorAll(".records > li");
const chosen = new Map(); // Of a document, the speaker whose words alone are shown: a line.

const speaks = e => {
  const who = chosen.size && chosen.get(e.closest(".doc"));
  return !who || (e.dataset.key === who.dataset.key && e.dataset.kind !== "marks");
};

function apply() {
  const kinds = new Set(Array.from(form.querySelectorAll("[name=kind]:checked"), box => box.value));
  const least = Number(form.elements.confidence.value);
  const wanted = e =>
    kinds.has(e.dataset.kind) && Number(e.dataset.confidence) >= least && speaks(e);
  let shown = 0;

  for (const q of marked) {
    const on = wanted(q);
    q.classList.toggle("off", !on);
    if (q.hasAttribute("tabindex"))
      q.tabIndex = on ? 0 : -1;
  }
  for (const r of records) {
    r.hidden = !wanted(r);
    shown += !r.hidden;
  }
  form.elements.least.value = (least / 100).toFixed(2);
  document.getElementById("shown").textContent =
    `${shown} of ${records.length} records shown`;
}

// A speaker's name becomes a button; pressed anew, it shows everybody again.
function choose(line, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...name.childNodes);
  button.setAttribute("aria-pressed", "false");
  name.append(button);
  button.addEventListener("click", () => {
    const doc = line.closest(".doc");
    const on = chosen.get(doc) !== line;
    for (const other of doc.querySelectorAll(".who > button"))
      other.setAttribute("aria-pressed", String(on && other === button));
    if (on)
      chosen.set(doc, line);
    else
      chosen.delete(doc);
    apply();
  });
}

for (const line of document.querySelectorAll(".speakers > li"))
  choose(line, line.querySelector(".who"));
form.hidden = false;
form.addEventListener("input", apply);
form.addEventListener("submit", e => e.preventDefault());
document.addEventListener("keydown", e => {
  if (e.key === "Escape" && document.activeElement.classList.contains("q"))
    document.activeElement.blur();
});
apply();
