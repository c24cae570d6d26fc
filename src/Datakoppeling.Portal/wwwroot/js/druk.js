// A press stays with its button. To press is to leave the field that was being filled; the answer to that may take away what was
// wrong with it, and everything under it moves up before the finger comes off the mouse. The browser then sees a press on one thing and
// a release on another, and says nothing to either: the form is not sent, and nobody knows why.

const Knop = "button, summary, a[href]";
const Rand = 2;
let ingedrukt = null;

const boven = knop => knop.getBoundingClientRect().top;

addEventListener("pointerdown", e => {
  const knop = e.isPrimary && e.button === 0 && !e.ctrlKey && !e.metaKey && !e.shiftKey && e.target instanceof Element ? e.target.closest(Knop) : null;
  ingedrukt = knop ? { knop, boven: boven(knop), x: e.clientX, y: e.clientY } : null;
}, true);

// What is drawn upon the release is drawn after this.
addEventListener("pointerup", e => {
  const druk = ingedrukt;
  ingedrukt = null;
  if (!druk?.knop.isConnected || (e.target instanceof Element && druk.knop.contains(e.target))) { return; }
  // Who draws the pointer off a button on purpose takes the press back; here it was the button that went.
  const bleef = Math.abs(e.clientX - druk.x) <= Rand && Math.abs(e.clientY - druk.y) <= Rand;
  if (bleef && Math.abs(boven(druk.knop) - druk.boven) > Rand) { setTimeout(() => druk.knop.click()); }
}, true);

addEventListener("pointercancel", () => { ingedrukt = null; }, true);
