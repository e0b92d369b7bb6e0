// Changes by someone else look like mine with a dotted line. Who "I" am changes with the form, so this is one rule in
// a style sheet of its own and not a class on every change.
let sheet: CSSStyleSheet | null = null;

/** Tells changes by others than `me` from mine. */
export function styleSecondAuthors(me: string): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const name = me.replace(/["\\]/g, "\\$&").replace(/[\r\n]/g, " ");
  sheet.replaceSync(`.sheet :is(ins, del):not([data-author="${name}"]) { text-decoration-style: dotted; }`);
}
