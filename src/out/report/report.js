"use strict";
// Filters by kind and confidence; the page reads without them.
const form = document.getElementById("filter");
const marked = document.querySelectorAll(".q");
const records = document.querySelectorAll(".records > li");

function apply() {
  const kinds = new Set(Array.from(form.querySelectorAll("[name=kind]:checked"), box => box.value));
  const least = Number(form.elements.confidence.value);
  const wanted = e => kinds.has(e.dataset.kind) && Number(e.dataset.confidence) >= least;
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

form.hidden = false;
form.addEventListener("input", apply);
form.addEventListener("submit", e => e.preventDefault());
document.addEventListener("keydown", e => {
  if (e.key === "Escape" && document.activeElement.classList.contains("q"))
    document.activeElement.blur();
});
apply();
