import type { DriverSheet, DriverSheetRun, SheetLanguage } from "./contract.js"
import { sheetTexts } from "./texts.js"

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
const escaped = (value: unknown) => String(value ?? "").replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
/** A name reads in its own direction, a code from left to right. */
const name = (value: unknown) => `<bdi>${escaped(value)}</bdi>`
const code = (value: unknown) => `<span dir="ltr">${escaped(value)}</span>`

const style = `body{font:15px/1.4 system-ui,sans-serif;margin:1.5rem}h1{font-size:1.3rem}section{break-inside:avoid;border-top:2px solid;padding:.6rem 0}
.time{font-size:1.6rem;font-weight:700}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.2rem .4rem;text-align:start}
ol{margin:.4rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.4rem 0}dd{margin:0}@page{margin:15mm}`

type Texts = (typeof sheetTexts)[SheetLanguage]

function leg(
  { scheduledAt, name: place, address, instructions, geo, notes }: DriverSheetRun["legs"][number],
  run: DriverSheetRun,
  language: string,
) {
  const time = scheduledAt ? code(new Intl.DateTimeFormat("en-GB", { timeZone: run.timezone, timeStyle: "short" }).format(scheduledAt)) : ""
  const told = instructions[language] ?? Object.values(instructions)[0]
  const where = geo ? `<a href="${escaped(geo)}">${name(place)}</a>` : name(place)
  return `<li>${[time, where, address && name(address), told && name(told), notes && name(notes)].filter(Boolean).join(" · ")}</li>`
}

const passenger = (row: DriverSheetRun["passengers"][number]) =>
  `<tr><td>${name(row.displayName ?? "–")}</td><td>${code(row.phone)}</td><td>${code(row.seatLabel)}</td><td>${row.checkedBags + row.carryOnBags}</td><td>${code(
    [...row.accessNeeds, ...(row.childSeat === "none" ? [] : [row.childSeat])].join(" "),
  )}</td></tr>`

function run(given: DriverSheetRun, texts: Texts, language: string): string {
  const facts = [
    [texts.vehicle, [given.vehicleName && name(given.vehicleName), given.plate && code(given.plate)].filter(Boolean).join(" ")],
    [texts.transport, given.transportNumber && code(given.transportNumber)],
    [texts.sign, given.greetingSign && name(given.greetingSign)],
    [texts.notes, given.notes && name(given.notes)],
  ].filter(([, value]) => value)
  const people = given.passengers.length
    ? `<table><caption>${texts.passengers} (${given.passengerCount})</caption><thead><tr><th>${texts.name}</th><th>${texts.phone}</th><th>${texts.seat}</th><th>${texts.bags}</th><th>${texts.needs}</th></tr></thead><tbody>${given.passengers.map(passenger).join("")}</tbody></table>`
    : ""
  return `<section><p><span class="time">${code(given.scheduledLocal.slice(11))}</span> ${texts.until} ${code(given.endsLocal.slice(11))} · ${code(given.scheduledLocal.slice(0, 10))} · ${code(given.id)}</p>
<ol>${given.legs.map((one) => leg(one, given, language)).join("")}</ol><dl>${facts.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join("")}</dl>${people}</section>`
}

/** The sheet of a driver as one HTML page of its own: every text escaped, no script, nothing loaded from elsewhere. Pure. */
export function renderDriverSheet(sheet: DriverSheet, { language = "en" }: { language?: SheetLanguage } = {}): string {
  const texts = sheetTexts[language]
  const dates = sheet.from === sheet.to ? sheet.from : `${sheet.from} – ${sheet.to}`
  const runs = sheet.runs.map((one) => run(one, texts, language)).join("") || `<p>${texts.none}</p>`
  return `<!doctype html><html lang="${language}" dir="${texts.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.title}</title><style>${style}</style></head>
<body><h1>${texts.title}: ${name(sheet.name)} · ${code(dates)}</h1>${runs}<footer>${texts.printed} ${code(sheet.now.toISOString())} · ${code(sheet.driverId)}</footer></body></html>`
}
