// Run in the page with a CSS selector; returns what does not fit, in words.
const selector = arguments[0] || "#app *";
const { innerWidth: width, innerHeight: height } = window;
const slack = 1; // Sizes are rounded.
const name = (e) => {
  const text = (e.innerText ?? "").trim().slice(0, 40);
  return `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}"> ${JSON.stringify(text)}`;
};
// Hidden from sight on purpose, for screen readers: one pixel, clipped.
const unseen = (e) => {
  const box = e.getBoundingClientRect();
  return !e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || (box.width <= 1 && box.height <= 1);
};
// A badge's shape is a box that is turned: its corners reach out, but nothing is painted there.
const upright = new CSSStyleSheet();
upright.replaceSync("[data-shape]::before { inset: 0 !important; transform: none !important; }");
document.adoptedStyleSheets.push(upright);
const page = document.documentElement;
const found = [];
if (page.scrollWidth > width + slack) found.push(`the page is ${page.scrollWidth} wide, the window ${width}`);
if (page.scrollHeight > height + slack) found.push(`the page is ${page.scrollHeight} high, the window ${height}`);
for (const e of document.querySelectorAll(selector)) {
  if (unseen(e)) continue;
  if (e.closest("svg") && e.tagName.toLowerCase() !== "svg") continue;
  if ([...ancestors(e)].some(unseen)) continue;
  const box = e.getBoundingClientRect();
  if (box.right > width + slack || box.bottom > height + slack || box.left < -slack || box.top < -slack) {
    found.push(`${name(e)} lies at ${Math.round(box.left)},${Math.round(box.top)} to ${Math.round(box.right)},${Math.round(box.bottom)}, outside ${width}x${height}`);
    continue;
  }
  const style = getComputedStyle(e);
  if (style.display === "inline") continue;
  // Letters reach a little out of a tight line; that matters only where it is cut off.
  const reach = style.overflowY === "visible" ? 0.4 * parseFloat(style.fontSize) : slack;
  if (e.scrollWidth > e.clientWidth + slack || e.scrollHeight > e.clientHeight + reach) {
    found.push(`${name(e)} holds ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`);
  }
}
document.adoptedStyleSheets.pop();
return found;

function* ancestors(e) {
  for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) yield p;
}
