// Pages as the user names them: `1-3, 5`.

/** Whether `page`, from 1, is in `range`; an empty range, or one without any number, is every page. */
export function inRange(range: string, page: number): boolean {
  const parts = range
    .split(/[,;،，；\s]+/)
    .map((part) => /^(\d*)\s*[-–]?\s*(\d*)$/.exec(part))
    .filter((part) => part !== null && part[0] !== "");
  if (parts.length === 0) return true;
  return parts.some((part) => {
    const [whole = "", first = "", last = ""] = part ?? [];
    const open = /[-–]/.test(whole);
    const from = first === "" ? 1 : Number(first);
    const to = last !== "" ? Number(last) : open ? Infinity : from;
    return page >= from && page <= to;
  });
}
