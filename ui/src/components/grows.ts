// Fields that grow with what is written in them, and do not shrink under the hands.

/** Makes a field as high as its text; `_text` is what it holds, so that text from elsewhere counts too. */
export function grows(_text: string): (field: HTMLTextAreaElement) => () => void {
  return (field) => {
    const grow = (): void => {
      const wanted = field.scrollHeight + field.offsetHeight - field.clientHeight;
      if (field.scrollHeight > field.clientHeight) field.style.blockSize = `${String(wanted)}px`;
    };
    grow();
    // A folded part has no size; its width changes with the window's.
    const watch = new ResizeObserver(grow);
    watch.observe(field);
    field.addEventListener("input", grow);
    return () => {
      watch.disconnect();
      field.removeEventListener("input", grow);
    };
  };
}
