// The workbench in the browser: keys, the filter, and bringing the sought words into view.
// Every page works without it; it only makes the hands faster.

const rows = (): HTMLLIElement[] =>
  [...document.querySelectorAll<HTMLLIElement>("#claims > li.claim")].filter((row) => !row.hidden);

function step(by: number): void {
  const all = rows();
  const now = all.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = all[Math.min(Math.max(now + by, 0), all.length - 1)];
  next?.querySelector("a")?.click();
}

function filter(words: string): void {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll<HTMLLIElement>("#claims > li.claim")) {
    const text = row.textContent?.toLowerCase() ?? "";
    row.hidden = !wanted.every((word) => text.includes(word));
  }
}

const box = document.querySelector<HTMLInputElement>("#filter");
box?.addEventListener("input", () => filter(box.value));

const keys: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => box?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const act = keys[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});

document.querySelector("#claims [aria-current]")?.scrollIntoView({ block: "nearest" });
document.querySelector("#sought")?.scrollIntoView({ block: "center" });
