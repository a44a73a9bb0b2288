/** Our own shapes on a 16 × 16 grid, drawn with a stroke of 1.5. */
export const iconPaths = {
  plus: "M8 3.25v9.5M3.25 8h9.5",
  minus: "M3.25 8h9.5",
  close: "m4 4 8 8m0-8-8 8",
  check: "m3.25 8.5 3.25 3.25 6.25-7",
  down: "m4 6 4 4 4-4",
  up: "m4 10 4-4 4 4",
  start: "m10 4-4 4 4 4",
  end: "m6 4 4 4-4 4",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.4-1.1 3.1 3.1",
  calendar: "M3 4.25h10v9H3zM3 7h10M5.5 2.5v3m5-3v3",
  clock: "M8 13.75a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM8 4.75V8l2.25 1.5",
  critical: "M5.5 2.25h5l3.25 3.25v5l-3.25 3.25h-5L2.25 10.5v-5zM8 5v3.5M8 11h.01",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.25h.01",
  info: "M8 13.75a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM8 7.5V11M8 5.25h.01",
  success: "M8 13.75a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM5.5 8.25 7.25 10l3.25-3.75",
  lock: "M4 7.25h8v6H4zM5.75 7V5a2.25 2.25 0 0 1 4.5 0v2",
  ban: "M8 13.75a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM4 4l8 8",
  undo: "M6 3 3 6l3 3M3.25 6H9.5a3.5 3.5 0 1 1 0 7H6",
  columns: "M2.75 3.25h10.5v9.5H2.75zM6.25 3.25v9.5m3.5-9.5v9.5",
  filter: "M2.5 3.5h11L9.5 8.25v4L6.5 13.5V8.25z",
  trash: "M3 4.5h10M6 4.5v-2h4v2m-5.75 0 .5 9h6.5l.5-9M7 7v4m2-4v4",
  edit: "m3 13 .6-2.9 6.9-6.9a1 1 0 0 1 1.4 0l.9.9a1 1 0 0 1 0 1.4L5.9 12.4z",
  copy: "M5.5 5.5h7.25v7.25H5.5zM10.5 5.5V3.25H3.25v7.25H5.5",
  external: "M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5",
  download: "M8 2.5v7m0 0L5 6.75M8 9.5l3-2.75M2.75 12.75h10.5",
  people:
    "M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM2 13c0-2.2 1.8-3.5 4-3.5s4 1.3 4 3.5m.5-9.8a2.25 2.25 0 0 1 0 4.1m1 2.4c1.5.4 2.5 1.6 2.5 3.3",
  history: "M2.75 8a5.25 5.25 0 1 0 1.6-3.8L2.5 6m0-3.25V6h3.25M8 5v3l2 1.25",
  refresh: "M13.25 8a5.25 5.25 0 1 1-1.6-3.8L13.5 6m0-3.25V6h-3.25",
  keyboard: "M1.75 4h12.5v8H1.75zM4.25 6.75h.01M7 6.75h.01M9.75 6.75h.01M12 6.75h.01M5 9.5h6",
  bookmark: "M4 2.5h8v11l-4-3-4 3z",
  bolt: "M8.75 1.75 3.5 9H7.5l-.5 5.25L12.5 7H8.5z",
  offline:
    "M2 2l12 12M4.6 7.4A5 5 0 0 1 7 6.1m2.5.1a5 5 0 0 1 2 1.3M2.3 5a8 8 0 0 1 2.5-1.6M8 3a8 8 0 0 1 5.7 2.2M6.6 9.7a2.2 2.2 0 0 1 2.6-.2M8 12.25h.01",
  flag: "M3.75 14V2.75h8.5L10.5 6l1.75 3.25h-8.5",
  list: "M5.5 4h8m-8 4h8m-8 4h8M2.75 4h.01m-.01 4h.01m-.01 4h.01",
  grip: "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
  door: "M4.25 13.25V2.75h7.5v10.5M2.5 13.25h11M9.5 8h.01",
  print: "M4.5 6V2.75h7V6M4.5 11.25H2.75V6h10.5v5.25H11.5M4.5 9.25h7v4h-7z",
  repeat: "M3 7V5.75A1.75 1.75 0 0 1 4.75 4H13m0 0-2-2m2 2-2 2M13 9v1.25A1.75 1.75 0 0 1 11.25 12H3m0 0 2 2m-2-2 2-2",
  sun: "M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM8 1.75v1.5m0 9.5v1.5M1.75 8h1.5m9.5 0h1.5M3.6 3.6l1 1m6.8 6.8 1 1m0-8.8-1 1m-6.8 6.8-1 1",
} as const

export type IconName = keyof typeof iconPaths

/** Shapes that point along the line of writing, and so turn around with it. */
export const mirrored: ReadonlySet<string> = new Set(["start", "end", "undo", "external", "list"])
